export const kioskNl = {
  open: 'Open op deze tablet',
  note: 'Voor een tablet die mensen na elkaar gebruiken, bijvoorbeeld op een ouderavond. Na ieder begint het scherm vanzelf opnieuw. Log op het andere tabblad eerst uit voor je de tablet weggeeft.',
  address: 'Of open dit adres op een tablet waar niemand is ingelogd:',
}
