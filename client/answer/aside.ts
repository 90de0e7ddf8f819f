/** What a usual visit does not need, in one file of its own: with two, the build would cut the page into more pieces. */
export { explanationApp } from './explanation/explanation-app.ts'
export { kioskApp } from './kiosk/kiosk-app.ts'
