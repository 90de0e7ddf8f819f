import type { ExplanationText } from './explanation.nl.ts'

/** The page that explains to respondents what happens with their answers, in English. */
export const explanationText: ExplanationText = {
  title: 'What happens with your answers?',
  whose: '“{title}”, a questionnaire of {school}.',
  draft: 'This questionnaire is not open yet.',
  open: 'This questionnaire is open.',
  openUntil: 'This questionnaire is open until {date}.',
  closed: 'This questionnaire closed on {date}.',
  short: 'In short: nobody can see what you answered. The school only sees results of groups.',

  whyTitle: 'Who is asking, and why?',
  who: '{school} asks these questions and is responsible for what is done with them.',
  why: 'The school wants to know what goes well and what can be better. It discusses the results with its team and the parents.',
  whyPupils: 'The school wants to know what goes well and what can be better. Your opinion is needed for that too.',
  voluntary:
    'Taking part is voluntary. You may skip any question and stop at any time. What you do not send arrives nowhere.',
  voluntaryPupils: 'You and your parents may say no. You do not have to tell why.',

  askedTitle: 'What do we ask?',
  minutes: 'It takes about {minutes}.',
  parts: 'The parts are:',
  sensitive:
    'Some questions may be sensitive. Does nearly everyone give the same answer to one of them? Then we show no numbers.',

  keptTitle: 'What do we keep?',
  keptAnswers: 'Your answers, and the group you belong to (such as the lower years).',
  keptWords:
    'What you write in your own words. It is kept apart: separate from your other answers and without the group.',
  keptCode:
    'That the code was used, for as long as the questionnaire is open. So everyone can take part once. The code is not kept with your answers.',
  keptMail:
    'Did you get the code by email? Then your email address is in a separate list. We delete that list at closing.',
  notKeptTitle: 'What do we not keep?',
  notKept:
    'Your name, the IP address, the kind of phone or computer, and the moment at which you answered. There are no cookies.',
  mindYourself:
    'Please take care yourself too: write down no names. Whoever looks at your screen does see your answers.',

  longTitle: 'How long do we keep it?',
  longAnswers:
    'We delete the answers at the latest {months} after closing. The summary with results of groups remains.',
  longCodes:
    'At closing we destroy all codes. Only a mark remains by which this page knows to which questionnaire a code belonged. It does not show whether the code was used.',

  whoSeesTitle: 'Who sees what?',
  seesOpen:
    'While the questionnaire is open, nobody sees results. The school only sees roughly how many people took part.',
  seesClosed:
    'After closing the school, and whom it gives access, sees results of groups of at least {minimumGroup} people. Of a smaller group we show nothing.',
  seesPupils: 'Your teacher does not see what you answered. Neither do your parents.',
  seesWords:
    'Own words are only read when there are at least {minimumTexts} texts for a question. Somebody of the school reads them and chooses what goes into the report. It does not say who wrote them. Email addresses and phone numbers are taken out by themselves.',
  seesElsewhere: 'Outside the school only an average of at least five schools together can be seen.',

  rightsTitle: 'What are your rights?',
  rightsBefore: 'Until you press Send you can change or clear any answer.',
  rightsAfter:
    'After that nobody knows which answers are yours. So they cannot be looked up, changed or deleted, not even when you ask for it. Keep that in mind before you send.',
  turnToSchool: 'Do you have a question? Go to the school: {school}.',
  turnToPupils: 'Is something not clear? Ask your teacher or your parents.',
  complaint:
    'Do you think that the school does not handle your data well? Then you can complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens):',

  toQuestions: 'To the questionnaire',
  print: 'Print',
  unknown: 'We do not know this code. Maybe a letter is different, or the questionnaire was deleted altogether.',
  notYet: 'Nothing can be said about this questionnaire yet. Please try again later.',
}
