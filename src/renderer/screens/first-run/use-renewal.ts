import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../../app/client.ts'
import { showRecoveryCode } from './use-set-up.ts'

/** Makes a new recovery code; the old one counts no more. */
export function useRenewal() {
  const trpc = useTRPC()
  const { mutate, isPending } = useMutation(trpc.people.renewRecoveryCode.mutationOptions())
  const send = () => mutate(undefined, { onSuccess: (made) => showRecoveryCode(made.ok ? made.value.recoveryCode : undefined) })
  return { send, busy: isPending }
}
