/** Deleting a survey or a school: what goes, said before it goes. */
export const deletionNl = {
  section: 'Verwijderen',
  survey: {
    draft: {
      action: 'Verwijder dit concept',
      title: 'Concept verwijderen?',
      warnings: ['Dit concept en zijn codes gaan weg. Je kunt dit niet terugdraaien.'],
    },
    open: {
      action: 'Verwijder deze afname',
      title: 'Open afname verwijderen?',
      warnings: [
        'Alles wat mensen al hebben ingevuld, gaat weg. Er komt geen rapport.',
        'De codes werken niet meer.',
        'Je kunt dit niet terugdraaien. Een oude reservekopie bevat de gegevens nog wel.',
      ],
    },
    closed: {
      action: 'Verwijder deze afname',
      title: 'Afname en rapport verwijderen?',
      warnings: [
        'Het rapport en alle ingevulde lijsten gaan weg.',
        'Je kunt dit niet terugdraaien. Een oude reservekopie bevat de gegevens nog wel.',
      ],
    },
  },
  school: {
    action: 'Verwijder deze school',
    title: 'School verwijderen?',
    warnings: [
      'Alle afnames, rapporten en ingevulde lijsten van deze school gaan weg.',
      'Begeleiders en lezers houden hun account, maar niet hun rol bij deze school.',
      'Je kunt dit niet terugdraaien. Een oude reservekopie bevat de gegevens nog wel.',
    ],
  },
}
