import SqliteDatabase from 'better-sqlite3'

export interface Step {
  id: string
  slot: number
  answer: string
}

/** Every answer to an attempt in the order it was kept, from the store of the tested service. */
export function stepsOf(attemptId: string, file = process.env.SQLITE_FILE ?? ''): Step[] {
  return reading(file, (store) =>
    store
      .prepare<[string], Step>(
        'select id, slot, answer from attempt_step where attempt_id = ? order by slot, seq',
      )
      .all(attemptId),
  )
}

/** The seed of the person with this address. The demo force is the same one on every store. */
export function seedOf(email: string, file = process.env.SQLITE_FILE ?? ''): string {
  return reading(file, (store) => {
    const person = store
      .prepare<[string], { seed: string }>('select seed from person where email = ?')
      .get(email)
    if (person === undefined) throw new Error(`There is no ${email}`)
    return person.seed
  })
}

/** Opens a store to look at it, as it is at this moment. */
export function reading<Result>(
  file: string,
  look: (store: SqliteDatabase.Database) => Result,
): Result {
  const store = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  try {
    return look(store)
  } finally {
    store.close()
  }
}
