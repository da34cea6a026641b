// npm install && npm run follow: a line for each article; goes on where it stopped. --idle SECONDS ends it when nothing came.
import kafkajs from 'kafkajs'

const { Kafka, logLevel } = kafkajs
const idle = Number(process.argv[process.argv.indexOf('--idle') + 1] || 0)
const kafka = new Kafka({ clientId: 'dateline-example', brokers: [process.env.KAFKA ?? 'localhost:9092'], logLevel: logLevel.ERROR })
// Reads committed records only: that is kafkajs's default.
const consumer = kafka.consumer({ groupId: 'dateline-example-node' })
let heard = Date.now()

await consumer.connect()
await consumer.subscribe({ topic: process.env.TOPIC ?? 'news.enriched', fromBeginning: true })
await consumer.run({
  // What this returns from without throwing is committed; what it throws on comes again.
  eachMessage: async ({ message }) => {
    heard = Date.now()
    if (message.value === null) {
      console.log('retracted ', message.key.toString())
      return
    }
    const article = JSON.parse(message.value)
    const { enrichment } = article
    const body = (article.bodies.find(each => each.role === 'main') ?? article.bodies[0]).value
    for (const mention of enrichment.entities.flatMap(entity => entity.mentions)) {
      // JavaScript counts as the offsets do.
      if (body.slice(mention.start, mention.end) !== mention.surface) throw new Error(`${article.uri}: ${mention.surface}`)
    }
    const names = enrichment.entities.slice(0, 3).map(entity => entity.name).join(', ')
    console.log(enrichment.published?.value ?? 'no date   ', enrichment.headline?.value ?? article.uri, '|', names)
  }
})

const stop = () => consumer.disconnect().then(() => process.exit(0))
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
// A group takes a few seconds to come together before the first record.
if (idle > 0) setInterval(() => Date.now() - heard > idle * 1000 && stop(), 500)
