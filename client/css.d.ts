/** Style sheets that come with an element: the build puts them beside its code. */
declare module '*.css'
