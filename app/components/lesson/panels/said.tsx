/** Words in which **two stars** make a few stand out. */
export function Said({ text }: { text: string }) {
  return text
    .split('**')
    .map((words, at) => (isStarred(at) ? <strong key={words}>{words}</strong> : words))
}

/** Between the first star and the second, the third and the fourth… */
function isStarred(place: number): boolean {
  return place % 2 === 1
}
