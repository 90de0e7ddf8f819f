import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Answers } from '#domain/question-types/answer.ts'
import { aFolder, aServer, type TestServer, type Visitor } from './server.ts'
import { fatima } from './survey.ts'

const structure = `id: everything
version: 1
audiences: [staff, parents]
schoolTypes: [po, vo]
minutes: 5
lists:
  roads: [smooth, bumpy, hole]
  leary: [sb, bs, bt, tb, to, ot, os, so]
sections:
  - id: dividing
    questions:
      - { id: roads, type: split, parts: roads, dontKnow: true }
      - { id: often, type: split, parts: [seldom, weekly] }
      - { id: contacts, type: grid-split, rows: roads, columns: [seldom, weekly], rowTotals: roads, columnTotals: often }
  - id: counting
    questions:
      - { id: last-month, type: count, rows: [teacher, head], columns: [before, after], most: 200, notApplicable: true }
      - { id: my-place, type: position, octants: leary, dontKnow: true }
  - id: choosing
    questions:
      - { id: channels, type: choice, options: [phone, app, paper], several: true }
      - { id: best-channel, type: choice, options: [phone, app, paper], among: channels }
      - { id: mark, type: rating, from: 0, points: 10, ends: true, dontKnow: true }
      - { id: why-low, type: text, maxLength: 200, showIf: { question: mark, anyOf: [0, 1, 2, 3] } }
      - { id: mood, type: rating, points: 4, faces: true }
`

const words: Readonly<Record<string, readonly string[]>> = {
  nl: [
    ...['Alle soorten vragen', 'Elke soort vraag, een keer', 'Verdelen', 'Tellen en plaatsen', 'Kiezen'],
    ...['Gladde weg', 'Hobbelige weg', 'Gat in de weg'],
    ...['leidend en vriendelijk', 'vriendelijk en sturend', 'strijdend', 'kritisch en hard'],
    ...['mopperend', 'teruggetrokken', 'afwachtend', 'meewerkend'],
    ...[
      'Hoe gaan honderd leerlingen?',
      'Nul mag ook.',
      'dat weet ik niet',
      'Hoe vaak is er contact?',
      'zelden',
      'elke week',
    ],
    ...['Hoe vaak is er contact, per weg?', 'Hoeveel gesprekken waren er vorige maand?', 'leerkracht', 'directie'],
    ...['vooraf', 'achteraf', 'geen gesprekken', 'Waar sta je in een lastig gesprek?', 'Hoe bereiken we elkaar?'],
    ...['telefoon', 'app', 'brief', 'Wat werkt het beste?', 'Welk cijfer geef je?', 'heel slecht', 'heel goed'],
    ...['Wat maakt het cijfer laag?', 'Hoe voel je je hier?', 'slecht', 'matig', 'goed', 'heel goed'],
  ],
  en: [
    ...['All kinds of questions', 'Every kind of question, once', 'Dividing', 'Counting and placing', 'Choosing'],
    ...['Smooth road', 'Bumpy road', 'Hole in the road'],
    ...['leading and friendly', 'friendly and steering', 'fighting', 'critical and hard'],
    ...['grumbling', 'withdrawn', 'waiting', 'cooperating'],
    ...[
      'How do a hundred pupils fare?',
      'Zero is fine.',
      "I don't know",
      'How often is there contact?',
      'seldom',
      'weekly',
    ],
    ...['How often is there contact, per road?', 'How many talks were there last month?', 'teacher', 'head'],
    ...['before', 'after', 'no talks', 'Where are you in a difficult talk?', 'How do we reach each other?'],
    ...['phone', 'app', 'letter', 'What works best?', 'What mark do you give?', 'very bad', 'very good'],
    ...['What makes it low?', 'How do you feel here?', 'bad', 'fair', 'good', 'very good'],
  ],
  ar: [
    ...['كل أنواع الأسئلة', 'كل نوع مرة واحدة', 'التقسيم', 'العد والمكان', 'الاختيار'],
    ...['طريق سهل', 'طريق وعر', 'حفرة في الطريق'],
    ...['قيادي وودود', 'ودود وموجه', 'مقاتل', 'ناقد وصارم'],
    ...['متذمر', 'منسحب', 'منتظر', 'متعاون'],
    ...['كيف حال مئة تلميذ؟', 'يمكن أن يكون صفرا.', 'لا أعرف', 'كم مرة يوجد اتصال؟', 'نادرا', 'كل أسبوع'],
    ...['كم مرة يوجد اتصال لكل طريق؟', 'كم محادثة كانت في الشهر الماضي؟', 'المعلم', 'الإدارة'],
    ...['قبل', 'بعد', 'لا محادثات', 'أين أنت في محادثة صعبة؟', 'كيف نتواصل؟'],
    ...['هاتف', 'تطبيق', 'رسالة', 'ما الأفضل؟', 'ما الدرجة التي تعطيها؟', 'سيئ جدا', 'جيد جدا'],
    ...['لماذا الدرجة منخفضة؟', 'كيف تشعر هنا؟', 'سيئ', 'مقبول', 'جيد', 'جيد جدا'],
  ],
}

/** The same file in each language: what differs is the words, in the order in which they stand there. */
function textsIn(language: string): string {
  const rest = [...(words[language] ?? [])]
  const next = () => JSON.stringify(rest.shift() ?? '')
  const list = (...ids: string[]) => `{ ${ids.map((id) => `${id}: ${next()}`).join(', ')} }`
  const [title, summary] = [next(), next()]
  const sections = ['dividing', 'counting', 'choosing'].map((id) => `  ${id}: { title: ${next()} }`).join('\n')
  const roads = list('smooth', 'bumpy', 'hole')
  const leary = list('sb', 'bs', 'bt', 'tb', 'to', 'ot', 'os', 'so')
  const road = `{ text: ${next()}, help: ${next()}, dontKnow: ${next()} }`
  const dontKnow = JSON.stringify(words[language]?.[18])
  const columnsOf = [next(), next(), next()] as const
  const often = `{ text: ${columnsOf[0]}, parts: { seldom: ${columnsOf[1]}, weekly: ${columnsOf[2]} } }`
  const contacts = `{ text: ${next()}, columns: { seldom: ${columnsOf[1]}, weekly: ${columnsOf[2]} } }`
  const counted = `{ text: ${next()}, rows: ${list('teacher', 'head')}, columns: ${list('before', 'after')}, notApplicable: ${next()} }`
  const place = `{ text: ${next()}, dontKnow: ${dontKnow} }`
  const reach = next()
  const channels = list('phone', 'app', 'paper')
  return `title: ${title}
summary: ${summary}
lists:
  roads: ${roads}
  leary: ${leary}
sections:
${sections}
questions:
  roads: ${road}
  often: ${often}
  contacts: ${contacts}
  last-month: ${counted}
  my-place: ${place}
  channels: { text: ${reach}, options: ${channels} }
  best-channel: { text: ${next()}, options: ${channels} }
  mark: { text: ${next()}, points: [${next()}, ${next()}], dontKnow: ${dontKnow} }
  why-low: ${next()}
  mood: { text: ${next()}, points: [${next()}, ${next()}, ${next()}, ${next()}] }
`
}

/** A folder with one instrument in it that asks a question of every type, in Dutch, English and Arabic. */
export async function aFolderWithEverything(): Promise<string> {
  const root = await aFolder()
  const files = {
    'definition.yaml': structure,
    ...Object.fromEntries(Object.keys(words).map((language) => [`texts/${language}.yaml`, textsIn(language)])),
  }
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, 'everything', name)), { recursive: true })
    await writeFile(join(root, 'everything', name), content)
  }
  return root
}

export interface SurveyOfEverything {
  readonly id: string
  readonly server: TestServer
  readonly url: string
  readonly facilitator: Visitor
  code(audience?: 'staff' | 'parents'): Promise<string>
  /** The answers as they are kept, of everybody so far. */
  stored(): Promise<Answers[]>
}

/** An open survey of that instrument, on a real port. */
export async function aSurveyOfEverything(): Promise<SurveyOfEverything> {
  const server = await aServer({ env: { DEFINITIONS_DIR: await aFolderWithEverything() } })
  const facilitator = await fatima(server)
  const school = await facilitator.post('/api/schools', { name: 'De Klimboom', type: 'po', subgroups: [] })
  const made = await facilitator.post('/api/surveys', {
    schoolId: school.body.id,
    definitionId: 'everything',
    title: 'Alles',
    languages: ['nl', 'en', 'ar'],
    audiences: [
      { audience: 'staff', invited: 20 },
      { audience: 'parents', invited: 20 },
    ],
  })
  if (made.status !== 201) throw new Error(`no survey: ${made.text}`)
  const { id } = made.body
  const opened = await facilitator.post(`/api/surveys/${id}/open`)
  if (opened.status >= 300) throw new Error(`not open: ${opened.text}`)
  const address = await server.app.listen({ port: 0, host: 'localhost' })
  return {
    ...{ id, server, facilitator },
    url: address.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost'),
    async code(audience = 'staff') {
      return (await facilitator.post(`/api/surveys/${id}/invitations`, { audience, count: 1 })).body.codes[0]
    },
    async stored() {
      const rows = await server.db.selectFrom('response').select('answers').execute()
      return rows.map(({ answers }) => JSON.parse(answers) as Answers)
    },
  }
}
