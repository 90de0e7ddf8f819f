import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { auditRoutes } from './audit-routes.ts'
import type { AccountFeatures } from './features.ts'
import { forgottenPasswordRoutes } from './forgotten-password-routes.ts'
import { linkRoutes } from './link-routes.ts'
import { ownAccountRoutes } from './own-account-routes.ts'
import { createPasswordAsked } from './password-again.ts'
import { peopleRoutes } from './people-routes.ts'
import { secondStepRoutes } from './second-step-routes.ts'
import { sessionRoutes } from './session-routes.ts'
import { setupRoutes } from './setup-routes.ts'

/** Everything about the people who log in. Respondents never do. */
export const accountRoutes: FastifyPluginAsyncZod<AccountFeatures> = async (app, features) => {
  const passwordAsked = createPasswordAsked(features.now)
  await app.register(setupRoutes, features)
  await app.register(sessionRoutes, features)
  await app.register(peopleRoutes, features)
  await app.register(linkRoutes, features)
  await app.register(forgottenPasswordRoutes, features)
  await app.register(ownAccountRoutes, { ...features, passwordAsked })
  await app.register(secondStepRoutes, { ...features, passwordAsked })
  await app.register(auditRoutes, features)
}
