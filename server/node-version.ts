/** better-sqlite3 dies without a word on a Node that is too old, so the words are here. */
if (Number(process.versions.napi) < 10) {
  console.error(
    `Windroos needs Node 22.14 or newer; this is Node ${process.versions.node}. "npm start" brings the right one.`,
  )
  process.exit(1)
}
