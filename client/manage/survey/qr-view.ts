import { generate } from 'lean-qr'
import { html, svg } from 'lit'
import { qrPath, quietZone } from './qr-code.ts'

/** A QR code that leads to an address; the address stands beside it in words, so the picture itself is silent. */
export function qrView(address: string) {
  const code = generate(address)
  const size = code.size + 2 * quietZone
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" aria-hidden="true" focusable="false">
    ${svg`<path d=${qrPath(code)} />`}
  </svg>`
}
