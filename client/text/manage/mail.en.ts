import type { mailNl } from './mail.nl.ts'

export const mailEn: typeof mailNl = {
  link: 'Invite by e-mail',
  title: 'Invite by e-mail',
  intro:
    'Everybody on your list gets a link of their own. You first see what we understand of the list; only then do we send.',
  notConfigured: {
    title: 'This Windroos cannot send e-mail yet',
    text: "Ask your administrator to set up the school's mail server. That takes three settings:",
    url: 'the address of the mail server, for instance',
    from: 'the address that e-mail comes from, for instance',
    site: 'the address of this Windroos, which the links lead to, for instance',
    afterwards: 'Then start Windroos again. You can make letters with codes now.',
  },
  draft: 'You can send e-mail as soon as the survey is open. Then the links work at once.',
  closed: 'This survey is closed. The addresses were deleted and no more e-mail is sent.',
  form: {
    title: 'Whom do you invite?',
    group: 'Who is on this list?',
    addresses: 'Paste the addresses here',
    addressesHint: 'One below the other, with commas, with names, or from a spreadsheet: anything will do.',
    file: 'Or choose a file',
    fileHint: 'A CSV or text file, for instance from your pupil records. Is it an Excel file? Save it as CSV.',
    chosenFile: (name) => `Chosen file: ${name}. What was pasted above is not used.`,
    noFile: 'Paste after all',
    text: 'Read or change the text of the e-mail',
    look: 'Check the list',
    empty: 'Paste addresses first, or choose a file.',
  },
  preview: {
    title: 'This is what we understand of your list',
    ready: (count, one) => `${count} ${one ? 'person gets' : 'people get'} an e-mail.`,
    nobody: 'Nobody is left to send to.',
    group: (group) => `For: ${group}`,
    examples: 'The first addresses, to check:',
    all: (count) => `See all ${count} addresses`,
    duplicates: (count, one) =>
      one
        ? '1 address is on the list twice. We send to it once.'
        : `${count} addresses are on the list twice. We send to them once.`,
    alreadyInvited: (count, one) =>
      one ? '1 address was sent to earlier. We skip it.' : `${count} addresses were sent to earlier. We skip them.`,
    column: (name) => `We read the column “${name}”.`,
    encoding: (name) => `This file was written as ${name}. We read it that way.`,
    more: (addresses, invited) =>
      `These are ${addresses} addresses. In the survey it says for this group: ${invited} invited. Is the list right?`,
    wrong: (count, one) => (one ? 'We do not understand 1 line' : `We do not understand ${count} lines`),
    wrongText: 'We skip these lines. Mend them in your list if somebody is missing.',
    wrongMore: (count) => `We show the first ones; there are ${count} more.`,
    line: 'Line',
    what: 'What it says',
    reason: 'Why not',
    reasons: {
      'no-address': 'there is no e-mail address here',
      incomplete: 'the address is not complete',
      characters: 'it has characters that do not belong in an address',
      'too-long': 'the address is too long',
      formula: 'this is a formula, not an address',
    },
    change: 'Change the list',
    send: (count, one) => `Send to ${count} ${one ? 'person' : 'people'}…`,
    confirmTitle: 'Send the e-mail?',
    confirm: ['Everybody on the list gets one e-mail with a link of their own.', 'What was sent cannot be taken back.'],
    confirmAction: 'Yes, send',
  },
  mailings: {
    title: 'What was sent?',
    of: (group, date) => `${group}, ${date}`,
    sent: (sent, total) => `${sent} of ${total} sent`,
    busy: 'Sending goes on by itself, also when you close this page.',
    done: 'Everything was sent.',
    stopped: 'Stopped. Who had not received anything was taken off the list and can be invited again.',
    stop: 'Stop sending',
    stopTitle: 'Stop sending?',
    stopText: 'Who has not received an e-mail is taken off the list. You can invite them again later.',
    trouble: 'The mail server takes no e-mail at the moment. We try again by ourselves. The mail server says:',
    keyMissing:
      'The key that we make links with is no longer on this server. No more e-mail is sent, because the links would not work. Ask your administrator to put back the file mail-key.',
    refused: (count, one) =>
      one ? '1 address was refused by the mail server' : `${count} addresses were refused by the mail server`,
    refusedText: 'Check these addresses. A corrected address can be invited; a letter with a code is possible as well.',
    uncertain: (count, one) =>
      one
        ? 'It is uncertain whether 1 address got the e-mail'
        : `It is uncertain whether ${count} addresses got the e-mail`,
    uncertainText:
      'Sending was interrupted, or a backup was put back. We do not send again, because somebody might get two links. Ask these people, or give them a letter with a code.',
    address: 'Address',
    says: 'The mail server says',
    bounces: 'Does an e-mail come back later? Then it is in the mailbox that the e-mail comes from, not here.',
  },
  reminder: {
    title: 'Reminding',
    text: 'Who has not answered yet gets a reminder with the same link. That is possible twice per person, with at least a day in between. After five and after ten days works well.',
    privacy:
      'We do not show how many reminders are sent, nor to whom. So nobody can work out who has answered. How long the sending takes does not tell either. That is why we do not keep who got a reminder: if the server breaks down while sending, some people get none. We do not send that round again.',
    rounds: ['No reminder has been sent yet.', 'One reminder has been sent.', 'Two reminders have been sent.'],
    busy: 'The reminder is being sent. It goes on by itself.',
    send: 'Send a reminder…',
    confirmTitle: 'Send a reminder?',
    confirm: 'Who was invited by e-mail, has not answered yet and is due for a reminder gets one e-mail.',
    confirmAction: 'Yes, send',
    reasons: {
      'mail-not-configured': 'This Windroos cannot send e-mail.',
      'survey-not-open': 'This survey is not open.',
      'nobody-mailed': 'A reminder is possible as soon as the first e-mail was sent.',
      busy: 'A reminder is being sent already.',
      'too-soon': 'It is too soon for the next reminder.',
      enough: 'We do not send more than two reminders.',
      'key-missing': 'The key that we make links with is no longer on this server.',
    },
    earliest: (moment) => `The next reminder is possible from ${moment}.`,
  },
  kept: {
    title: 'What happens with the addresses?',
    items: [
      'We keep them apart from the answers. Nobody can see who answered what.',
      'When you close the survey, all addresses are deleted.',
      'Your mail server may keep a copy of what it sends. From the reminders its administrator can see who had not answered yet, but not what anybody answered.',
    ],
  },
}
