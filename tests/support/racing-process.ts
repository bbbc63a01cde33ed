import { connect } from '#db/connect.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { raceInTabs, type Tab } from '#tests/support/race.ts'

/**
 * A second server over the same file: waits for a line naming a person, takes the assessment as
 * that person in four tabs at once, prints what each tab was told, and waits for the next line.
 */
const [url = '', name = ''] = process.argv.slice(2)
const db = connect(url)
const curriculum = aCurriculum()
process.stdout.write('ready\n')
process.stdin.setEncoding('utf8')
process.stdin.on('data', async (lines: string) => {
  const personId = lines.trim()
  const tabs: Tab[] = await raceInTabs({ db, personId, curriculum }, 4, name, minute(60))
  process.stdout.write(`${JSON.stringify(tabs)}\n`)
})
process.stdin.on('end', () => void db.destroy())
