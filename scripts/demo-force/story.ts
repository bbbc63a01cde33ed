/**
 * What one person does over the year. It yields the instant of the next thing they do, and does it
 * when it is resumed; so everybody's stories can be played as one, in the order of time. Gives
 * whether the person goes on to whatever comes after.
 */
export type Story = AsyncGenerator<string, boolean, void>

/**
 * Plays every story as one, always whatever comes next, and stops where `now` is reached. Stories that
 * are put into `stories` meanwhile are played from then on.
 */
export async function play(stories: readonly Story[], now: string): Promise<void> {
  const waiting: Waiting[] = []
  let begun = 0
  for (;;) {
    for (; begun < stories.length; begun++) {
      const story = stories[begun]
      const first = await story?.next()
      if (story && first && !first.done) queue(waiting, { story, place: begun, at: first.value })
    }
    const next = waiting.pop()
    if (next === undefined || next.at > now) return
    const { value, done } = await next.story.next()
    if (!done) queue(waiting, { ...next, at: value })
  }
}

interface Waiting {
  story: Story
  /** Of two stories at the same instant, the one given first goes on first. */
  place: number
  at: string
}

/** Puts a story into its place among those that wait; what comes next stands last. */
function queue(waiting: Waiting[], one: Waiting): void {
  let [low, high] = [0, waiting.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (comesBefore(one, waiting[middle])) low = middle + 1
    else high = middle
  }
  waiting.splice(low, 0, one)
}

function comesBefore(one: Waiting, other: Waiting | undefined): boolean {
  if (other === undefined) return false
  return one.at < other.at || (one.at === other.at && one.place < other.place)
}
