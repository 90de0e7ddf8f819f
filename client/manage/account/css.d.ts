/** Style sheets of a feature are imported by its code; Vite puts them beside those of the page. */
declare module '*.css'
