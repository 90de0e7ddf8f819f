import type { Audience } from '../texts.ts'

/** The longest question, in words, that people still read in one go (question-design: parents 12, pupils 8). */
const longest: Record<Audience, number> = { staff: 20, parents: 12, pupils: 8 }

interface LanguageRules {
  readonly andOr: RegExp
  readonly negation: RegExp
  /** Words above B1, each with an everyday one instead. */
  readonly hard: Readonly<Record<string, string>>
}

const rules: Record<string, LanguageRules> = {
  nl: {
    andOr: /\ben\s*\/\s*of\b/i,
    negation:
      /(?<!\p{L})(niet|niets|niemand|nooit|nergens|geen|zonder|nauwelijks|on(?:duidelijk|mogelijk|bekend|nodig))(?!\p{L})/giu,
    hard: {
      adequaat: 'goed genoeg',
      anticiperen: 'vooruitkijken',
      bevoegdheid: 'wat iemand mag',
      bevoegdheden: 'wat iemand mag',
      beleid: 'plan',
      beleidsplan: 'plan',
      betreffende: 'over',
      communiceren: 'vertellen, praten',
      competentie: 'wat iemand kan',
      conform: 'volgens',
      constructief: 'helpend',
      continu: 'steeds',
      curatief: 'achteraf',
      dialoog: 'gesprek',
      evalueren: 'terugkijken op',
      expertise: 'kennis',
      faciliteren: 'helpen',
      feedback: 'wat iemand ervan vindt',
      gedragscode: 'afspraken over gedrag',
      implementeren: 'invoeren',
      indien: 'als',
      initiatief: 'de eerste stap',
      innovatie: 'vernieuwing',
      integraal: 'helemaal',
      interactie: 'omgang',
      interventie: 'hulp',
      kader: 'grens',
      middels: 'met',
      monitoren: 'volgen',
      optimaal: 'zo goed mogelijk',
      optimaliseren: 'beter maken',
      participatie: 'meedoen',
      participeren: 'meedoen',
      pedagogisch: 'over opvoeden',
      preventief: 'vooraf',
      proactief: 'uit zichzelf',
      'pro-actief': 'uit zichzelf',
      procedure: 'stappen',
      protocol: 'afspraken',
      realiseren: 'maken, doen',
      reeds: 'al',
      reflecteren: 'nadenken over',
      signaleren: 'zien',
      stakeholder: 'wie erbij betrokken is',
      structureel: 'steeds',
      tevens: 'ook',
      toetsen: 'nagaan',
      transparant: 'open',
      verantwoording: 'uitleg',
      visie: 'wat de school wil',
      voorafgaand: 'voor',
      waarborgen: 'zorgen dat',
      zodoende: 'zo',
    },
  },
  en: {
    andOr: /\band\s*\/\s*or\b/i,
    negation: /(?<!\p{L})(not|never|nobody|nothing|nowhere|no|without|hardly|\p{L}+n['’]t)(?!\p{L})/giu,
    hard: {
      adequate: 'good enough',
      commence: 'start',
      competence: 'skill',
      facilitate: 'help',
      implement: 'put in place',
      initiative: 'first step',
      'in accordance with': 'by',
      optimal: 'best',
      participate: 'take part',
      policy: 'plan',
      proactive: 'first',
      protocol: 'agreed steps',
      regarding: 'about',
      stakeholder: 'person involved',
      utilise: 'use',
    },
  },
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []

/** Remarks on the wording of one question, as sentences; an empty list when there is nothing to say. */
export function wordingRemarks(question: string, audiences: readonly Audience[], language: string): string[] {
  const remarks: string[] = []
  const length = words(question).length
  const [strictest] = [...audiences].sort((a, b) => longest[a] - longest[b])
  if (strictest !== undefined && length > longest[strictest])
    remarks.push(`${length} words is long for ${strictest}: at most ${longest[strictest]} are read in one go`)

  const own = rules[language.split('-')[0] ?? '']
  if (!own) return remarks
  if (own.andOr.test(question)) remarks.push("'and/or' asks two things at once: choose one")
  if ((question.match(own.negation)?.length ?? 0) > 1) remarks.push('two negations in one question: say it positively')
  const spoken = ` ${words(question.toLowerCase()).join(' ')} `
  for (const [hard, plain] of Object.entries(own.hard)) {
    if (spoken.includes(` ${hard} `)) remarks.push(`'${hard}' is not an everyday (B1) word: for instance '${plain}'`)
  }
  return remarks
}
