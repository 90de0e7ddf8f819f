import type { planSheetsNl } from './worksheets-plans.nl.ts'

export const planSheetsEn: typeof planSheetsNl = {
  'paper-and-practice': {
    title: 'Paper and practice',
    summary: 'Find out per profile what is on paper, who knows it and when it was last used.',
    intro: [
      'What is on paper does not always happen. And what goes well is not always on paper.',
      'Put real documents on the table. Name a document, a date and an example. Write down no names.',
    ],
    fields: {
      'works-without': { label: 'What goes well without being written anywhere?' },
      'first-step': { label: 'What will you write down, what will you throw away and what will you use again?' },
    },
    rows: {
      information: 'Information: what parents need to know',
      structure: 'Structure: what school and parents can expect of each other',
      relation: 'Relation: knowing and speaking to each other',
      collaboration: 'Collaboration: deciding together what a child needs',
      innovation: 'Innovation: finding out together what can be better',
    },
    columns: {
      paper: 'What is on paper, and where?',
      known: 'Who knows it: staff, parents, pupils?',
      used: 'When was it last used?',
    },
  },
  expectations: {
    title: 'What do we expect of each other?',
    summary:
      'Make one sheet together with parents: what does the school ask, what do parents ask, what do both promise?',
    intro: [
      'Fill this in with a few parents at the table. Let them say first what they expect.',
      'Write it so that one can see whether it happens: who does what, and within how many days?',
    ],
    fields: {
      why: { label: 'Why do school and parents want to work together? Write it in two sentences.' },
      offers: { label: 'What does the school have to offer to parents?' },
      trouble: { label: 'What do you do when somebody does not keep to it? Begin with a talk.' },
      'look-back': { label: 'When do you look together whether this sheet is still right?' },
    },
    rows: {
      contact: 'Contact: reaching each other and answering',
      learning: 'Learning: at school and at home',
      behaviour: 'Treating each other well: rules and respect',
      joining: 'Taking part: helping, thinking along, coming',
    },
    columns: {
      'school-asks': 'What does the school ask?',
      'parents-ask': 'What do parents ask?',
      both: 'What do both promise?',
    },
  },
  'four-goals': {
    title: 'What do we work with parents for?',
    summary: 'Four reasons to work together: what do you do for each, what does it give and what do you want more of?',
    intro: [
      'A school can work with parents for four reasons. Often one of them takes nearly all the time. Is that so with you?',
    ],
    fields: {
      balance: { label: 'Which reason takes most of the time now? Does that fit what you want?' },
      choose: { label: 'What will you do more this year, and what less?' },
    },
    rows: {
      raising: 'Raising: home and school resembling each other',
      equipping: 'Equipping: helping parents to help their child',
      organising: 'Organising: parents help to run the school',
      deciding: 'Deciding: parents have a say',
    },
    columns: { do: 'What do you do now?', gives: 'What does it give?', wish: 'What do you want more or otherwise?' },
  },
  'strengths-and-chances': {
    title: 'Strong, weak, chances and risks',
    summary: 'List what is strong and weak in the contact with parents, and work out what follows from it.',
    intro: [
      'Strong and weak are about the school itself. Chances and risks come from outside, for instance from the neighbourhood.',
      'Begin with what is strong. Write about the school, and not about people.',
    ],
    headings: { combine: 'What follows from it?' },
    fields: {
      strong: { label: 'What is strong in the contact with parents?' },
      weak: { label: 'What is still weak?' },
      chances: { label: 'Which chances are there around you?' },
      risks: { label: 'What may make it harder?' },
      'strong-chances': { label: 'Which chance can you take with something that is strong?' },
      'strong-risks': { label: 'How does something strong help against a risk?' },
      'weak-chances': { label: 'Which chance helps to make something weak better?' },
      'weak-risks': { label: 'What must improve first, because a risk belongs to it?' },
      'first-step': { label: 'What is the first step, who takes it and when?' },
    },
  },
  'ten-points': {
    title: 'Ten points, with evidence',
    summary: 'Go through ten points of a school that works well with parents: what shows it, and what not yet?',
    intro: [
      'Fill this in with a working group of staff and parents. Take two or three points at a time, for instance every six weeks.',
      'With “what shows it” belongs something that others can see: a document, a number, a habit.',
    ],
    fields: {
      turn: { label: 'Which points are next?' },
      'look-back': { label: 'When does the working group meet again?' },
    },
    rows: {
      vision: '1. We know why we work with parents, and the whole team stands behind it',
      personal: '2. There are enough moments to speak to each other in person',
      expertise: '3. We use what parents know about their child',
      reliable: '4. We are open, and we do what we promise',
      appreciation: '5. We show that we value what parents do',
      interest: '6. We are truly curious about parents',
      diversity: '7. Every parent is different, and we ask on when we do not understand',
      boundaries: '8. Limits are clear, and we state them kindly',
      meetings: '9. At evenings for parents everybody takes part',
      team: '10. In the team we share what works and what does not',
    },
    columns: { shows: 'What shows it?', 'not-yet': 'What does not work yet?', next: 'What is the next step?' },
  },
  'seven-areas': {
    title: 'A plan in seven parts',
    summary: 'Write down for every part what there is now, what the aim for this year is and who sees to it.',
    intro: ['Seven parts make up a plan for parents and school. You need not do everything at once.'],
    fields: { choose: { label: 'Which two parts come first this year, and why?' } },
    rows: {
      skills: '1. The team: learning to hold talks with parents',
      information: '2. Information: about the school, the lessons and the child',
      contact: '3. Contact: on paper and in person',
      home: '4. Home: learning and growing outside school',
      helping: '5. Helping: parents who lend a hand',
      council: '6. Having a say: the participation council and the parents’ council',
      activities: '7. Activities: for and by parents',
    },
    columns: { now: 'What is there now?', goal: 'What is the aim this year?', who: 'Who sees to it, and ready when?' },
  },
  'who-tells-what': {
    title: 'Who tells what to whom?',
    summary: 'With important news, make a script, so that nobody reads it elsewhere first.',
    intro: [
      'Use this sheet for news that touches people. Also tell what you do not know yet, and when you will.',
      'The team hears it first. Write down a day and a time for every group.',
    ],
    fields: {
      news: { label: 'What is the news, in two ordinary sentences?' },
      question: { label: 'Which questions will come, and what is the answer?' },
      back: { label: 'How and when do you hear whether everybody has understood it?' },
    },
    rows: {
      team: 'The team',
      council: 'The participation council and the parents’ council',
      parents: 'Parents',
      pupils: 'Pupils',
      'new-parents': 'New parents',
      others: 'Others: the neighbourhood, the paper, the board',
    },
    columns: { what: 'What do they hear, and how?', when: 'When?', who: 'Who tells it?' },
  },
  'open-about-quality': {
    title: 'Being open about how it goes',
    summary: 'Tell parents honestly what is strong and what must improve, and how you follow that together.',
    intro: [
      'Useful when the inspectorate has judged the school, or when an outcome may startle parents.',
      'Parents who know what is going on can think along. So tell everything in ordinary words, all at once.',
    ],
    headings: {
      ready: 'Are we ready for it?',
      letter: 'The letter or the evening',
      later: 'Afterwards: following the steps',
    },
    fields: {
      why: { label: 'What is the matter, and why do parents hear this now?' },
      strong: { label: 'What is strong and must stay?' },
      better: { label: 'What must improve? Say it in ordinary words.' },
      plan: { label: 'What does the school do, and when do parents notice?' },
      'parents-part': { label: 'What can parents do, and to whom can they turn?' },
    },
    rows: {
      confidence: 'The leaders show that they trust the team',
      'no-resistance': 'Staff and parents have been able to say what troubles them',
      openness: 'Parents hear everything in time, and from the school first',
      partners: 'Parents think along about what changes',
      'step-1': 'Step 1',
      'step-2': 'Step 2',
      'step-3': 'Step 3',
    },
    columns: {
      already: 'What do we do already?',
      do: 'What will we do?',
      milestone: 'What is ready then?',
      when: 'When?',
      told: 'How do parents hear it?',
    },
  },
  'sort-findings': {
    title: 'What did we find, and what does it ask for?',
    summary: 'Divide findings over four conditions, so that what you do fits what is needed.',
    intro: [
      'Put a report on the table. Place every finding with the condition it belongs to: what does this ask of us?',
      'A course does not solve an unclear agreement, and an agreement does not solve a hard talk.',
    ],
    fields: {
      first: { label: 'Which condition must be right first, and why?' },
      'not-training': { label: 'Where does a course seem the solution, while something else is needed?' },
    },
    rows: {
      structure: 'Structure: is it clear who does what?',
      skill: 'Skill: do people manage to talk well?',
      willingness: 'Willingness: do both sides want it?',
      culture: 'Culture: how do we treat each other here?',
    },
    columns: {
      'team-finds': 'What does the team find?',
      'parents-find': 'What do parents find?',
      advice: 'What will we do?',
    },
  },
  'keeping-direction': {
    title: 'Keeping direction',
    summary: 'Look at what it takes to steer the contact with parents, whoever begins.',
    intro: [
      'Sometimes the school begins a talk, sometimes parents do. In both cases the school sees that it gets somewhere.',
      'A remark from parents is nearly always meant to help, also when it sounds sharp.',
    ],
    headings: { routes: 'Who begins?', feedback: 'When parents have something to say' },
    fields: {
      'school-begins': { label: 'When does the school begin a talk itself, and what happens after that?' },
      'parents-begin': { label: 'With whom do parents come in, and who sees that they get an answer?' },
      listen: { label: 'How do we show that we listen: summing up, asking on?' },
      limits: { label: 'What is not possible, and how do we say so kindly and clearly?' },
      promise: { label: 'Which agreement do we make at the end, and who writes it down?' },
      changed: { label: 'What do we do when an agreement changes?' },
    },
    rows: {
      overview: 'Overview: knowing what goes on with all pupils',
      account: 'Telling: showing what you do and why',
      lines: 'Lines: knowing what we want, also in the longer run',
      organise: 'Arranging: bringing people together and following agreements',
    },
    columns: { now: 'What do we have already?', missing: 'What do we miss?', who: 'Who sees to it?' },
  },
}
