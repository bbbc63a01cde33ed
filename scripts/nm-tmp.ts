import { northmereFiles } from '#app/domain/northmere/files.ts'
import { readFileSync } from 'node:fs'
const t=performance.now(); const f=northmereFiles(); console.log('draw', performance.now()-t)
for (const [n,x] of Object.entries(f)) { let same='new'; try { same=String(readFileSync('courses/data/'+n,'utf8')===x)} catch{}; console.log(n,x.length,same) }
const {readTables}=await import('#app/domain/northmere/tables.ts')
const t2=performance.now(); readTables(f); console.log('read', performance.now()-t2)
