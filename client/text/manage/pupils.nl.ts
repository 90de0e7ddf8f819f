/** What a school arranges itself before it asks pupils. */
export const pupilsNl = {
  before: [
    'Vertel ouders en leerlingen vooraf wat je vraagt, waarom, en wat er met de antwoorden gebeurt.',
    'Regel de toestemming die jullie school hiervoor vraagt. Tot 16 jaar geven ouders die.',
    'Meedoen is vrij. Wie niet wil, hoeft niet te zeggen waarom, en merkt daar niets van.',
    'Laat een hele klas tegelijk invullen en kijk niet mee op het scherm.',
    'Twijfel je? Vraag het de functionaris gegevensbescherming van het bestuur.',
  ],
  arranged: 'Dit heeft de school geregeld.',
}
