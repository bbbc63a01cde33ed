import type { CrimeType } from './northmere/crime-types.ts'
import type { DistrictId } from './northmere/districts.ts'
import { mean as meanOf, median as medianOf } from './statistics/describe.ts'

/** One set of figures for a numeric question: `{ m: 44.7, r: 6.4 }`. */
export type Parameters = Record<string, number | number[]>

/** Recorded crimes of a type from month `from` up to but without month `to`; null is every district. */
export type Total = (
  type: CrimeType,
  district: DistrictId | null,
  from: number,
  to: number,
) => number

export interface Formula {
  /** The parameters it cannot do without. */
  needs: string[]
  /** The parameters among them that are lists. */
  lists: string[]
  work(given: Parameters, total: Total): number
}

/**
 * Finds the function behind a formula as an author writes it (`m+2.66*r`). The text is a name and
 * is never evaluated: a new formula is a new line here, with its test.
 */
export function findFormula(text: string): Formula | null {
  const ofNumbers = own(OF_NUMBERS, text)
  const needs = namesIn(text)
  // The names in the text are exactly those the function takes; `findMissing` has checked them.
  if (ofNumbers) return { needs, lists: [], work: (given) => ofNumbers(given as Numbers) }
  const ofList = own(OF_A_LIST, text)
  if (ofList) return { needs, lists: ['v'], work: (given) => ofList(given as ListAndMean) }
  const ofTotals = own(OF_NORTHMERE, text)
  return ofTotals ? { needs: [], lists: [], work: (_, total) => ofTotals(total) } : null
}

/** Finds the condition behind an anticipated answer's `onlyIf`. */
export function findCondition(text: string): ((given: Parameters) => boolean) | null {
  const condition = own(CONDITIONS, text)
  return condition && ((given) => condition(given as Numbers))
}

/** What is wrong with a set of parameters for this formula, or null. */
export function findMissing({ needs, lists }: Formula, given: Parameters): string | null {
  for (const name of needs) {
    if (given[name] === undefined) return `"${name}" is not in the parameters`
    const isList = Array.isArray(given[name])
    if (isList !== lists.includes(name))
      return `"${name}" must be ${isList ? 'one number' : 'a list of numbers'}`
  }
  return null
}

/** Every formula an author may name. */
export function listFormulas(): string[] {
  return [OF_NUMBERS, OF_A_LIST, OF_NORTHMERE].flatMap(Object.keys)
}

function own<T>(table: Record<string, T>, text: string): T | null {
  return Object.hasOwn(table, text) ? (table[text] ?? null) : null
}

const WORDS_OF_FORMULAS = /\b(?:sqrt|abs|max|min|mean|median|amr|run7|pow|sum)\b/g

function namesIn(text: string): string[] {
  return [...new Set(text.replace(WORDS_OF_FORMULAS, '').match(/[A-Za-z]\w*/g) ?? [])]
}

type Name =
  | 'a'
  | 'after'
  | 'b'
  | 'c'
  | 'ca'
  | 'cb'
  | 'd'
  | 'da'
  | 'db'
  | 'f'
  | 'fp'
  | 'h'
  | 'k'
  | 'm'
  | 'm1'
  | 'm2'
  | 'N'
  | 'n'
  | 'n1'
  | 'n2'
  | 'n3'
  | 'nw'
  | 'old'
  | 'p'
  | 'p1'
  | 'p2'
  | 'p3'
  | 'pc'
  | 'r'
  | 'ra'
  | 'rb'
  | 'rc'
  | 'rd'
  | 's'
  | 't'
  | 'ta'
  | 'tb'
  | 'tp'
  | 'v'
  | 'w'
  | 'w1'
  | 'w2'
  | 'w3'
  | 'x'

type Numbers = Record<Name, number>
type ListAndMean = { v: number[]; m: number }

const OF_NUMBERS: Record<string, (given: Numbers) => number> = {
  // First used in O1
  'N*b/100*s/100/(N*b/100*s/100+N*(1-b/100)*fp/100)*100': ({ N, b, s, fp }) =>
    ((((N * b) / 100) * s) / 100 / ((((N * b) / 100) * s) / 100 + (N * (1 - b / 100) * fp) / 100)) *
    100,
  s: ({ s }) => s,
  '(b-s)/(a-s)': ({ b, s, a }) => (b - s) / (a - s),
  'b/a': ({ b, a }) => b / a,
  // First used in S1
  'c/h*1000': ({ c, h }) => (c / h) * 1000,
  'c/h*100': ({ c, h }) => (c / h) * 100,
  'h/c': ({ h, c }) => h / c,
  '(b-a)/a*100': ({ b, a }) => ((b - a) / a) * 100,
  'b-a': ({ b, a }) => b - a,
  '(b-a)/b*100': ({ b, a }) => ((b - a) / b) * 100,
  '((1-x/100)*(1+x/100)-1)*100': ({ x }) => ((1 - x / 100) * (1 + x / 100) - 1) * 100,
  'x*x/100': ({ x }) => (x * x) / 100,
  '(p1*n1+p2*n2)/(n1+n2)': ({ p1, n1, p2, n2 }) => (p1 * n1 + p2 * n2) / (n1 + n2),
  '(p1+p2)/2': ({ p1, p2 }) => (p1 + p2) / 2,
  'after/(1+p/100)': ({ after, p }) => after / (1 + p / 100),
  'after*(1-p/100)': ({ after, p }) => after * (1 - p / 100),
  'after-p': ({ after, p }) => after - p,
  // First used in S2
  'k/t*100': ({ k, t }) => (k / t) * 100,
  'k/n*100': ({ k, n }) => (k / n) * 100,
  'n*(1-p/100)': ({ n, p }) => n * (1 - p / 100),
  'n*p/100': ({ n, p }) => (n * p) / 100,
  '100-p': ({ p }) => 100 - p,
  // First used in S3
  'm+2*sqrt(m)': ({ m }) => m + 2 * Math.sqrt(m),
  'm+sqrt(m)': ({ m }) => m + Math.sqrt(m),
  'm*1.1': ({ m }) => m * 1.1,
  'm-2*sqrt(m)': ({ m }) => m - 2 * Math.sqrt(m),
  '2*sqrt(a+b)': ({ a, b }) => 2 * Math.sqrt(a + b),
  'abs(b-a)': ({ b, a }) => Math.abs(b - a),
  '2*sqrt(a)': ({ a }) => 2 * Math.sqrt(a),
  '2*(sqrt(b)-sqrt(a))': ({ b, a }) => 2 * (Math.sqrt(b) - Math.sqrt(a)),
  'k*0.05': ({ k }) => k * 0.05,
  'k*0.95': ({ k }) => k * 0.95,
  '(1-pow(0.95,k))*100': ({ k }) => (1 - 0.95 ** k) * 100,
  'k*5': ({ k }) => k * 5,
  'pow(0.95,k)*100': ({ k }) => 0.95 ** k * 100,
  // First used in S4
  '1.96*sqrt((p/100)*(1-p/100)/n)*100': ({ p, n }) =>
    1.96 * Math.sqrt(((p / 100) * (1 - p / 100)) / n) * 100,
  'sqrt((p/100)*(1-p/100)/n)*100': ({ p, n }) => Math.sqrt(((p / 100) * (1 - p / 100)) / n) * 100,
  '1.96*sqrt((p/100)*(1-p/100))/n*100': ({ p, n }) =>
    ((1.96 * Math.sqrt((p / 100) * (1 - p / 100))) / n) * 100,
  '4*n': ({ n }) => 4 * n,
  '2*n': ({ n }) => 2 * n,
  '(w1*p1+w2*p2+w3*p3)/100': ({ w1, p1, w2, p2, w3, p3 }) => (w1 * p1 + w2 * p2 + w3 * p3) / 100,
  '(p1+p2+p3)/3': ({ p1, p2, p3 }) => (p1 + p2 + p3) / 3,
  'sqrt(m1*m1+m2*m2)': ({ m1, m2 }) => Math.sqrt(m1 * m1 + m2 * m2),
  'm1+m2': ({ m1, m2 }) => m1 + m2,
  'max(m1,m2)': ({ m1, m2 }) => Math.max(m1, m2),
  // First used in S5
  '100-fp': ({ fp }) => 100 - fp,
  b: ({ b }) => b,
  'N*(1-b/100)*fp/100': ({ N, b, fp }) => (N * (1 - b / 100) * fp) / 100,
  'N*fp/100': ({ N, fp }) => (N * fp) / 100,
  'N*b/100*fp/100': ({ N, b, fp }) => (((N * b) / 100) * fp) / 100,
  'N*b/100*(1-s/100)': ({ N, b, s }) => ((N * b) / 100) * (1 - s / 100),
  'N*b/100*s/100': ({ N, b, s }) => (((N * b) / 100) * s) / 100,
  'N*(1-s/100)': ({ N, s }) => N * (1 - s / 100),
  // First used in S6
  'tb*ca/cb': ({ tb, ca, cb }) => (tb * ca) / cb,
  tb: ({ tb }) => tb,
  ca: ({ ca }) => ca,
  '((ta/tb)/(ca/cb)-1)*100': ({ ta, tb, ca, cb }) => (ta / tb / (ca / cb) - 1) * 100,
  '(ta-tb)/tb*100': ({ ta, tb }) => ((ta - tb) / tb) * 100,
  '((ta-tb)/tb-(ca-cb)/cb)*100': ({ ta, tb, ca, cb }) => ((ta - tb) / tb - (ca - cb) / cb) * 100,
  'tb*ca/cb-ta': ({ tb, ca, cb, ta }) => (tb * ca) / cb - ta,
  'tb-ta': ({ tb, ta }) => tb - ta,
  // First used in P1
  '(w-s)/n*100': ({ w, s, n }) => ((w - s) / n) * 100,
  'w/n*100': ({ w, n }) => (w / n) * 100,
  '(w-s)/(n-s)*100': ({ w, s, n }) => ((w - s) / (n - s)) * 100,
  // First used in P2
  'm+2.66*r': ({ m, r }) => m + 2.66 * r,
  'm+r': ({ m, r }) => m + r,
  'm+2*r': ({ m, r }) => m + 2 * r,
  'm*2.66': ({ m }) => m * 2.66,
  'max(0,m-2.66*r)': ({ m, r }) => Math.max(0, m - 2.66 * r),
  'm-2.66*r': ({ m, r }) => m - 2.66 * r,
  'm-r': ({ m, r }) => m - r,
  '3.267*r': ({ r }) => 3.267 * r,
  '2.66*r': ({ r }) => 2.66 * r,
  // First used in P3
  'v/k': ({ v, k }) => v / k,
  'v*k': ({ v, k }) => v * k,
  'v*(1-pc/100)': ({ v, pc }) => v * (1 - pc / 100),
  // First used in P4
  '(p/100+1.96*sqrt((p/100)*(1-p/100)/n))*100': ({ p, n }) =>
    (p / 100 + 1.96 * Math.sqrt(((p / 100) * (1 - p / 100)) / n)) * 100,
  'p+sqrt((p/100)*(1-p/100)/n)*100': ({ p, n }) =>
    p + Math.sqrt(((p / 100) * (1 - p / 100)) / n) * 100,
  'k*0.998': ({ k }) => k * 0.998,
  '(a*ra+b*rb+c*rc+d*rd)/(a+b+c+d)': ({ a, ra, b, rb, c, rc, d, rd }) =>
    (a * ra + b * rb + c * rc + d * rd) / (a + b + c + d),
  '(ra+rb+rc+rd)/4': ({ ra, rb, rc, rd }) => (ra + rb + rc + rd) / 4,
  // First used in P5
  '(a/(b*f/100)-1)*100': ({ a, b, f }) => (a / ((b * f) / 100) - 1) * 100,
  '(a/b-1)*100': ({ a, b }) => (a / b - 1) * 100,
  '(a*f/100/b-1)*100': ({ a, f, b }) => ((a * f) / 100 / b - 1) * 100,
  'r/s*100': ({ r, s }) => (r / s) * 100,
  '100-r/s*100': ({ r, s }) => 100 - (r / s) * 100,
  's/r*100': ({ s, r }) => (s / r) * 100,
  'k/(c/100)': ({ k, c }) => k / (c / 100),
  'k*(2-c/100)': ({ k, c }) => k * (2 - c / 100),
  'k*c/100': ({ k, c }) => (k * c) / 100,
  // First used in D1
  'k*(1+(100-c)/100)': ({ k, c }) => k * (1 + (100 - c) / 100),
  'k+100-c': ({ k, c }) => k + 100 - c,
  // First used in D2
  '(p1*n1+p2*n2+p3*n3)/(n1+n2+n3)': ({ p1, n1, p2, n2, p3, n3 }) =>
    (p1 * n1 + p2 * n2 + p3 * n3) / (n1 + n2 + n3),
  // First used in D3
  'k*k': ({ k }) => k * k,
  k: ({ k }) => k,
  // First used in D4
  't+nw-old': ({ t, nw, old }) => t + nw - old,
  't+nw': ({ t, nw }) => t + nw,
  't-old': ({ t, old }) => t - old,
  '((a/da)/(b/db)-1)*100': ({ a, da, b, db }) => (a / da / (b / db) - 1) * 100,
  // First used in D5
  '(n-m)/n*100': ({ n, m }) => ((n - m) / n) * 100,
  'm/n*100': ({ m, n }) => (m / n) * 100,
  'c/d*1000': ({ c, d }) => (c / d) * 1000,
  'c/r*1000': ({ c, r }) => (c / r) * 1000,
  // First used in D6
  't-a-b-c': ({ t, a, b, c }) => t - a - b - c,
  'tp/(tp+fp)*100': ({ tp, fp }) => (tp / (tp + fp)) * 100,
  'tp/fp*100': ({ tp, fp }) => (tp / fp) * 100,
}

const OF_A_LIST: Record<string, (given: ListAndMean) => number> = {
  'median(v)': ({ v }) => median(v),
  'mean(v)': ({ v }) => mean(v),
  'v[4]': ({ v }) => nth(v, 5),
  'amr(v)': ({ v }) => averageMovingRange(v),
  'max(v)-min(v)': ({ v }) => Math.max(...v) - Math.min(...v),
  'sum([abs(v[1]-v[0]),abs(v[2]-v[1]),abs(v[3]-v[2]),abs(v[4]-v[3]),abs(v[5]-v[4])])/6': ({ v }) =>
    (averageMovingRange(v.slice(0, 6)) * 5) / 6,
  'run7(v,m)': ({ v, m }) => monthCompletingSeven(v, m),
  'run7(v,m)-6': ({ v, m }) => monthCompletingSeven(v, m) - 6,
  'run7(v,m)-1': ({ v, m }) => monthCompletingSeven(v, m) - 1,
}

/** Data-bound: month 0 is April 2021, month 47 March 2025. */
const OF_NORTHMERE: Record<string, (total: Total) => number> = {
  'total("robbery","G",24,36)': (total) => total('robbery', 'G', 24, 36),
  'total("robbery",None,24,36)': (total) => total('robbery', null, 24, 36),
  'total("robbery","G",12,24)': (total) => total('robbery', 'G', 12, 24),
  'total("robbery","G",21,33)': (total) => total('robbery', 'G', 21, 33),
  '(total("burglary_residential","H",36,47)/total("burglary_residential","H",24,35)-1)*100': (
    total,
  ) =>
    (total('burglary_residential', 'H', 36, 47) / total('burglary_residential', 'H', 24, 35) - 1) *
    100,
  '(total("burglary_residential","H",36,48)/total("burglary_residential","H",24,36)-1)*100': (
    total,
  ) =>
    (total('burglary_residential', 'H', 36, 48) / total('burglary_residential', 'H', 24, 36) - 1) *
    100,
  '(total("burglary_residential","H",36,47)/total("burglary_residential","H",24,36)-1)*100': (
    total,
  ) =>
    (total('burglary_residential', 'H', 36, 47) / total('burglary_residential', 'H', 24, 36) - 1) *
    100,
  '(total("burglary_residential",None,36,47)/total("burglary_residential",None,24,35)-1)*100': (
    total,
  ) =>
    (total('burglary_residential', null, 36, 47) / total('burglary_residential', null, 24, 35) -
      1) *
    100,
  'total("vehicle_crime","B",30,47)/17': (total) => total('vehicle_crime', 'B', 30, 47) / 17,
  'total("vehicle_crime","B",30,48)/18': (total) => total('vehicle_crime', 'B', 30, 48) / 18,
  'total("vehicle_crime","B",0,47)/47': (total) => total('vehicle_crime', 'B', 0, 47) / 47,
}

const CONDITIONS: Record<string, (given: Numbers) => boolean> = {
  'm-2.66*r<0': ({ m, r }) => m - 2.66 * r < 0,
}

function mean(v: number[]): number {
  return meanOf(v) ?? Number.NaN
}

function median(v: number[]): number {
  return medianOf(v) ?? Number.NaN
}

/** Counted from one. */
function nth(v: number[], place: number): number {
  return v[place - 1] ?? Number.NaN
}

function averageMovingRange(v: number[]): number {
  return mean(v.slice(1).map((value, i) => Math.abs(value - nth(v, i + 1))))
}

/** Which month, counted from one, completes seven in a row on one side of the mean. */
function monthCompletingSeven(v: number[], m: number): number {
  let run = 0
  for (const [i, value] of v.entries()) {
    const side = Math.sign(value - m)
    const carriesOn = side !== 0 && side === Math.sign(nth(v, i) - m)
    run = side === 0 ? 0 : carriesOn ? run + 1 : 1
    if (run === 7) return i + 1
  }
  return Number.NaN
}
