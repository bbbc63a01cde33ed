/** Minutes as people plan them: `about 5 minutes`, `about 1½ hours`, `about 12 hours`. */
export function aboutMinutes(minutes: number): string {
  if (minutes < 60) return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  const halves = Math.round(minutes / 30)
  const hours = Math.floor(halves / 2)
  return `about ${hours}${halves % 2 === 1 ? '½' : ''} ${halves === 2 ? 'hour' : 'hours'}`
}
