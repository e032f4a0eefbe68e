/**
 * The bytes of a generator as the body of an answer, read only as fast as they are sent. `broke` is told of what throws; a
 * listener of node:http has then cut the connection, and the body just ends. `ended` is called once, however it ends.
 */
export function bodyOf(
  first: IteratorResult<Uint8Array>,
  rest: AsyncGenerator<Uint8Array>,
  { broke, ended }: { broke: (error: unknown) => 'cut' | 'told'; ended: () => void },
): ReadableStream<Uint8Array> {
  let next: Promise<IteratorResult<Uint8Array>> | undefined = Promise.resolve(first)
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await (next ?? rest.next())
          next = undefined
          if (done !== true) return controller.enqueue(value)
          ended()
          controller.close()
        } catch (error) {
          ended()
          if (broke(error) === 'cut') controller.close()
          else controller.error(error)
        }
      },
      async cancel() {
        ended()
        await rest.return(undefined)
      },
    },
    // Nothing is made before somebody reads.
    { highWaterMark: 0 },
  )
}
