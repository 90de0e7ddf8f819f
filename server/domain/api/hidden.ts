import * as z from 'zod'
import { hiddenReasons } from '../disclosure/published.ts'

export const Hidden = z.object({ hidden: z.literal(true), reason: z.enum(hiddenReasons) })
export const orHidden = <T extends z.ZodType>(shown: T) => z.union([Hidden, shown])
