import type { FastifyInstance } from 'fastify'
import type * as z from 'zod'
import { PhoneReply, RemoteReply, ScreenReply } from '#domain/api/live-workshop.ts'
import { type Sources, viewsOf } from './live-view.ts'
import { Rooms } from './rooms.ts'

/** A view as it leaves the server: what its schema names and nothing else, as for every other reply. */
const encoded = <T>(schema: z.ZodType<T, unknown>, view: T): string => JSON.stringify(schema.parse(view))

/** The rooms of this server; they close when it stops, so that telephones look for it again at once. */
export function openRooms(app: FastifyInstance, sources: Sources, now: () => Date): Rooms {
  const rooms = new Rooms(
    {
      async make(id, presence) {
        const views = await viewsOf(sources, id, presence)
        return (
          views && {
            phone: encoded(PhoneReply, views.phone),
            screen: encoded(ScreenReply, views.screen),
            remote: encoded(RemoteReply, views.remote),
          }
        )
      },
      onError: (error) =>
        app.log.error({ err: error instanceof Error ? { name: error.name, stack: error.stack } : {} }),
    },
    () => now().getTime(),
  )
  app.addHook('preClose', async () => rooms.close())
  return rooms
}
