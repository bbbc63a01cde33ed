/** How to print what is on the page, in words: every browser can, and no script is needed. */
export function HowToPrint({ what }: { what: string }) {
  return (
    <p className="govuk-body app-no-print">
      To print {what}, or keep it as a PDF, choose Print in your browser’s menu or press Ctrl and P
      (on a Mac, Command and P).
    </p>
  )
}
