/** What a round needs to be answered, in one file that is fetched when it is wanted. */
import './round-pages.ts'

export { prepareQuestions } from '../../../questions/table.ts'
