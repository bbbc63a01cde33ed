import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Holds the page as it stands against WCAG 2.2 AA and good practice, as far as a program can. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    // What passed is not described, and no second page is opened to put frames together: there are none.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([])
}

/** Nothing on the page is wider than the screen, so nothing has to be scrolled sideways. */
export async function expectToFit(page: Page) {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wider, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0)
}
