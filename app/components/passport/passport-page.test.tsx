import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import type { AchievementOnPage, AwardOnPage } from './achievement.ts'
import { AchievementSection } from './achievement-section.tsx'
import { CpdText } from './cpd-text.tsx'
import { aboutMinutes } from './minutes.ts'
import { Sharing } from './sharing.tsx'

// The router's link and form need a running router; here plain ones say the same.
vi.mock('@remix-run/react', () => ({
  Link: ({ to, ...rest }: Record<string, unknown>) => <a {...rest} href={String(to)} />,
  Form: ({ preventScrollReset: _, ...rest }: Record<string, unknown>) => <form {...rest} />,
}))

function anAchievement(about: Partial<AchievementOnPage> = {}): AchievementOnPage {
  return {
    slug: 'enabled',
    title: 'Enabled',
    shows: 'You do it.',
    state: 'begun',
    caption: '',
    done: 1,
    of: 2,
    minutesLeft: 10,
    whyNotYet: 'Enabled is not earned yet: it.',
    principles: [],
    award: null,
    isNews: false,
    requirements: [
      {
        sentence: 'Task signed off',
        metOn: '1 May 2026',
        minutesLeft: 0,
        opensOn: null,
        done: { href: '/evidence', text: 'Choose a task' },
      },
      {
        sentence: 'Check-back not yet recorded',
        metOn: null,
        minutesLeft: 10,
        opensOn: null,
        done: { href: '/evidence/task-p', text: 'Go to the check-back' },
      },
    ],
    ...about,
  }
}

function anAward(about: Partial<AwardOnPage> = {}): AwardOnPage {
  return {
    id: 'award',
    awardedOn: '1 May 2026',
    renewedOn: [],
    validUntil: '30 April 2028',
    renewalOpensOn: '1 March 2028',
    lapsesOnMove: false,
    whyEnded: null,
    evidence: [{ sentence: 'Assessment passed', metOn: '1 May 2026' }],
    ...about,
  }
}

const html = (achievement: AchievementOnPage) =>
  renderToStaticMarkup(<AchievementSection {...achievement} />)

describe('an achievement', () => {
  test('that is begun says what is done and when, what is left, how long it takes and where', () => {
    const shown = html(anAchievement())
    expect(shown).toContain('1 of 2 done, about 10 minutes left')
    expect(shown).toContain('>1 May 2026</span>')
    expect(shown).toContain('About 10 minutes. ')
    expect(shown).toContain('href="/evidence/task-p"')
    expect(shown).not.toContain('href="/evidence"')
    expect(shown).toContain('Enabled is not earned yet: it.')
  })

  test('whose rest is not open yet says when it opens, and has no link to it', () => {
    const [first, second] = anAchievement().requirements
    if (!first || !second) throw new Error('There are two')
    const requirements = [first, { ...second, opensOn: '2 June 2026' }]
    const shown = html(anAchievement({ requirements }))
    expect(shown).toContain('Opens on 2 June 2026.')
    expect(shown).not.toContain('href="/evidence/task-p"')
  })

  test('that is held says since when, until when and what it rests on, and nothing of what is left', () => {
    const shown = html(anAchievement({ state: 'earned', award: anAward(), whyNotYet: null }))
    expect(shown).toContain('Awarded 1 May 2026.')
    expect(shown).toContain('Valid until 30 April 2028. It can be renewed from 1 March 2028.')
    expect(shown).toContain('Assessment passed')
    expect(shown).not.toContain('left')
    expect(shown).not.toContain('/passport/renewal')
  })

  test('that a change of post ends says so', () => {
    const award = anAward({ validUntil: null, renewalOpensOn: null, lapsesOnMove: true })
    const shown = html(anAchievement({ state: 'earned', award, whyNotYet: null }))
    expect(shown).toContain('It lapses if you change post.')
    expect(shown).not.toContain('does not run out')
  })

  test.each(['expiring', 'expired'] as const)('that is %s leads to its renewal', (state) => {
    const whyEnded = state === 'expired' ? 'Ran out.' : null
    const shown = html(anAchievement({ state, award: anAward({ whyEnded }), whyNotYet: null }))
    expect(shown).toContain('href="/passport/renewal"')
    expect(shown).toContain('Assessment passed')
  })

  test('that lapsed says why, and what to do to have it again', () => {
    const shown = html(anAchievement({ state: 'lapsed', award: anAward({ whyEnded: 'Lapsed.' }) }))
    expect(shown).toContain('Lapsed.')
    expect(shown).toContain('1 of 2 done')
    expect(shown).not.toContain('What it rests on')
  })
})

describe('sharing', () => {
  const shared = {
    id: 'skilled',
    what: 'the Skilled stamp',
    action: '/badges/abc/sharing',
    isShared: false,
    showsName: false,
    link: null,
    files: [],
    kind: 'badge' as const,
    isInSharedPassport: false,
    isOpen: false,
  }

  test('of what is private has no link and one way to switch it', () => {
    const shown = renderToStaticMarkup(<Sharing {...shared} />)
    expect(shown).toContain('Private: share or download the Skilled stamp')
    expect(shown).not.toContain('value="off"')
    expect(shown).toContain('being signed')
  })

  test('of what others see in the shared passport never says that only its holder sees it', () => {
    const alone = renderToStaticMarkup(<Sharing {...shared} />)
    expect(alone).toContain('Only you can see the Skilled stamp.')
    const together = renderToStaticMarkup(<Sharing {...shared} isInSharedPassport />)
    expect(together).toContain('Shared with your passport: share or download the Skilled stamp')
    expect(together).not.toMatch(/Only you|Private/)
  })

  test('of the whole passport says that its badges go with it, and that print alone proves nothing', () => {
    const files = [{ text: 'Printed (PDF)', href: '/passport/mine.pdf' }]
    const whole = { ...shared, kind: 'passport' as const, what: 'your whole passport', files }
    const shown = renderToStaticMarkup(<Sharing {...whole} />)
    expect(shown).toContain('see it, and download every stamp and badge in it.')
    expect(shown).toContain('can be checked only while your passport is shared')
    expect(shown).not.toContain('shared or not')
  })

  test('of what is shared shows the link, its code, the files and how to take it back', () => {
    const link = { href: 'https://learn.example/b/abc', qr: { side: 29, path: 'M4 4h1v1h-1z' } }
    const files = [{ text: 'Picture (PNG)', href: '/badges/abc.png' }]
    const shown = renderToStaticMarkup(
      <Sharing {...shared} isShared showsName link={link} files={files} />,
    )
    expect(shown).toContain('https://learn.example/b/abc')
    expect(shown).toContain('aria-label="QR code to the page of the Skilled stamp"')
    expect(shown).toContain('value="off"')
    expect(shown).toContain('href="/badges/abc.png"')
    expect(shown).toMatch(/<input[^>]*checked=""/)
    expect(shown).toContain(
      'Shared: copy the link to the Skilled stamp, download it or stop sharing',
    )
  })

  test('comes back to its own switch, which then stands open with what came of it', () => {
    const shown = renderToStaticMarkup(<Sharing {...shared} />)
    expect(shown).toMatch(/<details[^>]* id="skilled-sharing"/)
    expect(shown).toContain('action="/badges/abc/sharing#skilled-sharing"')
    expect(shown).toContain('value="/passport?switched=skilled"')
    expect(shown).not.toMatch(/<details[^>]* open/)
    expect(renderToStaticMarkup(<Sharing {...shared} isOpen />)).toMatch(/<details[^>]* open/)
  })
})

test('the text to copy can be copied by hand where no script runs', () => {
  const shown = renderToStaticMarkup(<CpdText text={'Skilled\nawarded'} />)
  expect(shown).toContain('Skilled\nawarded</textarea>')
  expect(shown).not.toContain('<button')
})

test.each([
  [1, 'about 1 minute'],
  [45, 'about 45 minutes'],
  [60, 'about 1 hour'],
  [85, 'about 1½ hours'],
  [170, 'about 3 hours'],
])('%i minutes are %s', (minutes, words) => {
  expect(aboutMinutes(minutes)).toBe(words)
})
