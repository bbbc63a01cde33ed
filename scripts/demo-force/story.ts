/**
 * What one person does over the year. It yields the instant of the next thing they do, and does it
 * when it is resumed; so everybody's stories can be played as one, in the order of time. Gives
 * whether the person goes on to whatever comes after.
 */
export type Story = AsyncGenerator<string, boolean, void>

/** Plays every story as one, always whatever comes next, and stops where `now` is reached. */
export async function play(stories: readonly Story[], now: string): Promise<void> {
  const waiting: { story: Story; at: string }[] = []
  for (const story of stories) {
    const first = await story.next()
    if (!first.done) waiting.push({ story, at: first.value })
  }
  for (;;) {
    const next = earliest(waiting)
    if (next === null || next.at > now) return
    const { value, done } = await next.story.next()
    if (done) waiting.splice(waiting.indexOf(next), 1)
    else next.at = value
  }
}

function earliest<T extends { at: string }>(waiting: readonly T[]): T | null {
  return waiting.reduce<T | null>((first, one) => (first && first.at <= one.at ? first : one), null)
}
