import { createContext, useContext } from 'react'

/** The request's nonce, on the server only: a browser never repeats it. */
export const NonceContext = createContext<string | undefined>(undefined)

export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
