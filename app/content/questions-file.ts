import type { CheckRules, FadedExample, Module, Prediction, Problem } from '#app/domain/courses.ts'
import type { Figure } from '#app/domain/figures.ts'
import type { Question } from '#app/domain/questions.ts'
import type { Authored } from './authored.ts'
import { resolveFact } from './facts.ts'
import { FactDeclaration, FIGURE_DECLARATIONS, type FigureDeclaration } from './figure-formats.ts'
import { resolveFigure } from './figures.ts'
import type { Northmere } from './northmere.ts'
import { fill, placeholdersIn } from './placeholders.ts'
import { compileQuestion } from './question.ts'
import { formatFor, mistakesInQuestion, nameOf } from './question-checks.ts'
import {
  CheckDeclaration,
  FadedDeclaration,
  PredictionDeclaration,
  QuestionsFile,
} from './question-formats.ts'
import { at, readPart } from './reading.ts'
import { suggestion } from './suggestion.ts'

/** What `questions.yaml` gives a module, with every mistake found in it. */
export interface ModuleQuestions
  extends Pick<Module, 'prediction' | 'faded' | 'check' | 'questions' | 'figures' | 'facts'> {
  problems: Problem[]
  /** Every name declared, sound or not, so that a lesson is not blamed for a broken declaration; null where it is unknown. */
  declared: Declared | null
}

interface Declared {
  predictions: string[]
  faded: string[]
  figures: string[]
  facts: string[]
}

/** Reads a module's questions and all that stands beside them. */
export function readQuestions(
  authored: Authored,
  module: { code: string; outcomes: number },
  northmere: Northmere,
): ModuleQuestions {
  const reader = new Reader(authored, northmere)
  if (authored.value !== null) reader.part(QuestionsFile, [], '')
  const facts = reader.facts()
  const figures = reader.figures()
  const questions = reader.questions(module, figures, facts)
  return {
    facts,
    figures,
    prediction: reader.prediction(facts),
    faded: reader.faded(facts),
    check: reader.check(),
    questions,
    declared: authored.value === null ? null : reader.declared(),
    problems: [...authored.problems, ...reader.problems],
  }
}

/** Collects problems while the parts of one file are read in turn. */
class Reader {
  readonly problems: Problem[] = []
  readonly #authored: Authored
  readonly #northmere: Northmere

  constructor(authored: Authored, northmere: Northmere) {
    this.#authored = authored
    this.#northmere = northmere
  }

  part<T>(schema: Parameters<typeof readPart<T>>[0], path: PropertyKey[], thing: string): T | null {
    const { value, problems } = readPart(schema, this.#authored, path, thing)
    this.problems.push(...problems)
    return value
  }

  note(path: PropertyKey[], message: string) {
    const { file } = this.#authored
    this.problems.push({ file, line: this.#authored.line(path), message })
  }

  facts(): Record<string, string> {
    const facts: Record<string, string> = {}
    for (const name of this.#keys('facts')) {
      const path = ['facts', name]
      const declared = this.part(FactDeclaration, path, `the fact "${name}"`)
      if (!declared) continue
      const found = resolveFact(declared, this.#northmere)
      if ('problem' in found) this.note(path, `the fact "${name}": ${found.problem}`)
      else facts[name] = found.value
    }
    return facts
  }

  figures(): Record<string, Figure> {
    const figures: Record<string, Figure> = {}
    for (const name of this.#keys('figures')) {
      const figure = this.figure(['figures', name], `the figure "${name}"`)
      if (figure) figures[name] = figure
    }
    return figures
  }

  figure(path: PropertyKey[], thing: string): Figure | null {
    const kind = at(this.#authored.value, [...path, 'kind'])
    const kinds: Record<string, Parameters<typeof readPart<FigureDeclaration>>[0]> =
      FIGURE_DECLARATIONS
    const schema = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
    if (!schema) {
      const near = suggestion(String(kind ?? ''), Object.keys(kinds))
      this.note([...path, 'kind'], `${thing}: the kind "${kind}" is not known${near}`)
      return null
    }
    const declared = this.part(schema, path, thing)
    if (!declared) return null
    const resolved = resolveFigure(declared, this.#northmere)
    if ('figure' in resolved) return resolved.figure
    for (const problem of resolved.problems) this.note(path, `${thing}: ${problem}`)
    return null
  }

  prediction(facts: Record<string, string>): Prediction | null {
    if (at(this.#authored.value, ['prediction']) === undefined) return null
    const declared = this.part(PredictionDeclaration, ['prediction'], 'the prediction')
    if (!declared) return null
    const { choices = [], fields = [], ...rest } = declared
    const kind = choices.length > 0 ? ('choice' as const) : ('numbers' as const)
    const filled = this.#filled(rest, ['stem', 'afterwards'], ['prediction'], facts)
    return { ...filled, kind, choices, fields }
  }

  faded(facts: Record<string, string>): FadedExample[] {
    return this.#list('faded').flatMap((_, i) => {
      const path = ['faded', i]
      const declared = this.part(FadedDeclaration, path, `faded example ${i + 1}`)
      if (!declared) return []
      for (const [b, blank] of declared.blanks.entries())
        if ('choices' in blank && !blank.choices.some((choice) => choice.id === blank.answer))
          this.note([...path, 'blanks', b, 'answer'], `"${blank.answer}" is not among its choices`)
      const blanks = declared.blanks.map((blank) =>
        'choices' in blank
          ? { ...blank, kind: 'choice' as const }
          : { ...blank, kind: 'number' as const },
      )
      return [{ ...this.#filled(declared, ['stem', 'working'], path, facts), blanks }]
    })
  }

  /** Null for `check: diagnostic`: the module's questions are then the two forms of the diagnostic. */
  check(): CheckRules | null {
    const written = at(this.#authored.value, ['check'])
    if (written === 'diagnostic') return null
    const usual = CheckDeclaration.parse({})
    return written === undefined
      ? usual
      : (this.part(CheckDeclaration, ['check'], 'the check') ?? usual)
  }

  questions(
    module: { code: string; outcomes: number },
    figures: Record<string, Figure>,
    facts: Record<string, string>,
  ): Question[] {
    const seen = new Set<string>()
    return this.#list('questions').flatMap((written, i) => {
      const path = ['questions', i]
      const thing = nameOf(written, i)
      const before = this.problems.length
      if (seen.has(thing)) this.note([...path, 'id'], `two questions have the id ${thing}`)
      seen.add(thing)
      for (const mistake of mistakesInQuestion(written, module.code))
        this.note([...path, ...mistake.path], `${thing} ${mistake.message}`)
      const found = formatFor(written)
      if ('mistake' in found) {
        this.note([...path, ...found.mistake.path], `${thing}: ${found.mistake.message}`)
        return []
      }
      const authored = this.part(found.format, path, thing)
      if (!authored) return []
      const { figure: named } = authored
      const figure =
        named === undefined
          ? undefined
          : typeof named === 'string'
            ? this.#namedFigure(named, figures, [...path, 'figure'], thing)
            : this.figure([...path, 'figure'], `${thing}, figure`)
      const { question, mistakes } = compileQuestion(authored, {
        figure: figure ?? undefined,
        facts,
        module,
        total: this.#northmere.total,
      })
      for (const mistake of mistakes)
        this.note([...path, ...mistake.path], `${thing}: ${mistake.message}`)
      return question && this.problems.length === before ? [question] : []
    })
  }

  declared(): Declared {
    const { value } = this.#authored
    const ids = (parts: unknown[]) => parts.map((part) => String(at(part, ['id']) ?? ''))
    return {
      predictions: ids([at(value, ['prediction'])]),
      faded: ids(this.#list('faded')),
      figures: this.#keys('figures'),
      facts: this.#keys('facts'),
    }
  }

  #namedFigure(name: string, figures: Record<string, Figure>, path: PropertyKey[], thing: string) {
    const declared = this.#keys('figures')
    if (!declared.includes(name))
      this.note(path, `${thing}: no figure is called "${name}"${suggestion(name, declared)}`)
    return figures[name]
  }

  #filled<T extends Record<Key, string>, Key extends string>(
    part: T,
    keys: Key[],
    path: PropertyKey[],
    facts: Record<string, string>,
  ): T {
    const filled = { ...part }
    for (const key of keys) {
      for (const name of placeholdersIn(part[key]))
        if (!this.#keys('facts').includes(name))
          this.note(
            [...path, key],
            `{${name}} is not a fact${suggestion(name, this.#keys('facts'))}`,
          )
      filled[key] = fill(part[key], facts) as T[Key]
    }
    return filled
  }

  #list(key: string): unknown[] {
    const list = at(this.#authored.value, [key])
    return Array.isArray(list) ? list : []
  }

  #keys(key: string): string[] {
    const part = at(this.#authored.value, [key])
    return typeof part === 'object' && part !== null ? Object.keys(part) : []
  }
}
