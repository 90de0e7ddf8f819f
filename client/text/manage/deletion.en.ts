import type { deletionNl } from './deletion.nl.ts'

export const deletionEn: typeof deletionNl = {
  section: 'Deleting',
  survey: {
    draft: {
      action: 'Delete this draft',
      title: 'Delete the draft?',
      warnings: ['This draft and its codes go. This cannot be undone.'],
    },
    open: {
      action: 'Delete this survey',
      title: 'Delete an open survey?',
      warnings: [
        'Everything that people have filled in goes. There will be no report.',
        'The codes stop working.',
        'This cannot be undone. An old backup still holds the data.',
      ],
    },
    closed: {
      action: 'Delete this survey',
      title: 'Delete the survey and its report?',
      warnings: ['The report and all responses go.', 'This cannot be undone. An old backup still holds the data.'],
    },
  },
  school: {
    action: 'Delete this school',
    title: 'Delete the school?',
    warnings: [
      'All surveys, reports and responses of this school go.',
      'Facilitators and readers keep their account, but not their role at this school.',
      'This cannot be undone. An old backup still holds the data.',
    ],
  },
}
