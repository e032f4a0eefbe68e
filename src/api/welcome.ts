/** What GraphiQL opens with, and what README asks. */
export const welcomeQuery = `# What did Zarif say about the United States in December 2019?
{
  statements(
    filter: {
      speaker: { id: "mohammad-javad-zarif" }
      about: { id: "united-states" }
      saidFrom: "2019-12"
      saidTo: "2019-12"
    }
  ) {
    nodes {
      quote
      text
      saidAt
      speaker {
        name
      }
      speakerPositions {
        position {
          title
        }
      }
      about {
        target {
          name
        }
        stance
      }
      addressees {
        name
      }
      madeAt {
        name
      }
      document {
        title
        publisher {
          name
        }
      }
      spans {
        start
        end
      }
    }
  }
}
`
