import { describe, expect, test } from 'vitest'
import { aDefinitionFolder, inDefinition, inDutch, tiny } from '../definitions/support.ts'
import { aServer, Visitor } from '../support/server.ts'

/** A visitor without an account, and a catalogue of a good, a talking and a broken instrument. */
async function aVisitor() {
  const talk = inDefinition(
    'minutes: 2',
    'minutes: 2\npurpose: how-we-talk',
    inDefinition('id: tiny', 'id: talk', tiny),
  )
  const broken = inDutch(', parents: "Hoe vaak groet de school u?"', '', inDefinition('id: tiny', 'id: broken', tiny))
  const folder = await aDefinitionFolder({ tiny, talk, broken })
  return new Visitor((await aServer({ env: { DEFINITIONS_DIR: folder } })).app)
}

describe('The catalogue', () => {
  test('says of every instrument what it is for; of a broken one nobody knows', async () => {
    const { body } = await (await aVisitor()).get('/api/definitions?language=nl')
    const facts = body.map(({ id, purpose, validated, status }: Record<string, unknown>) => [
      id,
      purpose,
      validated,
      status,
    ])
    expect(facts).toEqual([
      ['broken', null, false, 'broken'],
      ['talk', 'how-we-talk', false, 'ready'],
      ['tiny', 'where-we-are', false, 'ready'],
    ])
  })

  test('shows questions in the words of a kind of school, or of the first one that the instrument is for', async () => {
    const visitor = await aVisitor()
    const asked = async (query: string) =>
      JSON.stringify((await visitor.get(`/api/definitions/tiny${query}`)).body.questionnaires)
    expect(await asked('?schoolType=vo')).toContain('Hoe vaak neemt de mentor op?')
    for (const query of ['', '?schoolType=po', '?schoolType=mbo'])
      expect(await asked(query)).toContain('Hoe vaak neemt de leerkracht op?')
  })

  test.each(['?schoolType=hbo', '?schoolType=', '?schoolType=po&schoolType=vo', '?language=NL', '?scholType=po'])(
    'refuses %s',
    async (query) => {
      const visitor = await aVisitor()
      expect((await visitor.get(`/api/definitions/tiny${query}`)).status).toBe(400)
    },
  )

  test('has no instrument with an unknown purpose', async () => {
    const wrong = inDefinition('minutes: 2', 'minutes: 2\npurpose: to-judge', tiny)
    const server = await aServer({ env: { DEFINITIONS_DIR: await aDefinitionFolder({ tiny: wrong }) } })
    const { body } = await new Visitor(server.app).get('/api/definitions')
    expect(body[0]).toMatchObject({ status: 'broken', problems: [{ file: 'tiny/definition.yaml', line: 6 }] })
  })
})
