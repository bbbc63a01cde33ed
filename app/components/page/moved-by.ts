/** The order with one thing moved up (−1) or down (1); at either end nothing changes. */
export function movedBy(order: string[], position: string, by: -1 | 1): string[] {
  const from = order.indexOf(position)
  const to = from + by
  if (from < 0 || to < 0 || to >= order.length) return order
  const without = order.filter((one) => one !== position)
  return [...without.slice(0, to), position, ...without.slice(to)]
}
