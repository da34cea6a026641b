// node contract/check-asyncapi.mjs FILE, in a folder with @asyncapi/parser: exit 1 where the document breaks a rule of AsyncAPI 3.
import { createRequire } from 'node:module'

const { Parser, fromFile } = createRequire(process.cwd() + '/')('@asyncapi/parser')
const { document, diagnostics } = await fromFile(new Parser(), process.argv[2]).parse()
// 0: an error, 1: a warning; the rest is advice, such as a later version of AsyncAPI.
const faults = diagnostics.filter(each => each.severity <= 1)
for (const fault of faults) console.error(`${fault.path.join('.')}: ${fault.message}`)
if (!document || faults.length > 0) process.exit(1)
console.log(`${document.allChannels().length} channels, ${document.allMessages().length} messages, no fault`)
