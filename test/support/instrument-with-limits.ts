import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { aFolder } from './server.ts'

const structure = `id: dots
version: 1
audiences: [staff]
minutes: 2
lists:
  leary: [sb, bs, bt, tb, to, ot, os, so]
  roads: [smooth, bumpy, hole]
sections:
  - id: topics
    questions:
      - { id: topics, type: choice, options: [time, words, trust, rules, nothing], several: true, none: nothing, most: 2, dontKnow: true }
  - id: talk
    questions:
      - { id: place, type: position, octants: leary }
      - { id: place-wished, type: position, octants: leary }
  - id: roads
    questions:
      - { id: roads, type: split, parts: roads, dontKnow: true }
      - { id: roads-wished, type: split, parts: roads, dontKnow: true }
nowAndWished:
  - { now: place, wished: place-wished }
  - { now: roads, wished: roads-wished }
`

const dutch = `title: Stippen
summary: Kiezen, plaatsen en verdelen
lists:
  leary: { sb: helpen, bs: leiden, bt: doorzetten, tb: tegenspreken, to: verdedigen, ot: stil worden, os: volgen, so: meewerken }
  roads: { smooth: Gladde weg, bumpy: Hobbelige weg, hole: Gat in de weg }
sections: { topics: { title: Onderwerpen }, talk: { title: Gesprek }, roads: { title: Wegen } }
questions:
  topics:
    text: Waar praten we over?
    options: { time: tijd, words: woorden, trust: vertrouwen, rules: regels, nothing: Geen van deze }
    dontKnow: weet ik niet
  place: Waar stond je in dat gesprek?
  place-wished: Waar wil je staan?
  roads: { text: Hoe gaan honderd leerlingen?, dontKnow: weet ik niet }
  roads-wished: { text: Hoe zou het moeten?, dontKnow: weet ik niet }
`

const arabic = `title: نقاط
summary: اختيار ومكان وتقسيم
lists:
  leary: { sb: مساعدة, bs: قيادة, bt: إصرار, tb: معارضة, to: دفاع, ot: صمت, os: اتباع, so: تعاون }
  roads: { smooth: طريق سهل, bumpy: طريق وعر, hole: حفرة }
sections: { topics: { title: مواضيع }, talk: { title: محادثة }, roads: { title: طرق } }
questions:
  topics:
    text: عن ماذا نتحدث؟
    options: { time: وقت, words: كلمات, trust: ثقة, rules: قواعد, nothing: لا شيء من هذا }
    dontKnow: لا أعرف
  place: أين كنت؟
  place-wished: أين تريد أن تكون؟
  roads: { text: كيف حال مئة تلميذ؟, dontKnow: لا أعرف }
  roads-wished: { text: كيف يجب أن يكون؟, dontKnow: لا أعرف }
`

/** A folder with one instrument: a choice with limits, and two pairs of now and wished. In Dutch and Arabic. */
export async function aFolderWithLimits(): Promise<string> {
  const root = await aFolder()
  await mkdir(join(root, 'dots', 'texts'), { recursive: true })
  await writeFile(join(root, 'dots', 'definition.yaml'), structure)
  await writeFile(join(root, 'dots', 'texts', 'nl.yaml'), dutch)
  await writeFile(join(root, 'dots', 'texts', 'ar.yaml'), arabic)
  return root
}
