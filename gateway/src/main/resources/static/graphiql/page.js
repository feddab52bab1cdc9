const question = `# What is true in the region, what is true in each country, and how sure are we?
query CounterTrafficking {
  programme(code: "CT.0495") {
    title
    indicators(codes: ["2.1.1", "1.2"]) {
      code
      title
      regional {
        target { status value partial }
        actual { status value partial }
        achievement { value }
        status
        coverage { complete expected reporting missing stale }
      }
      national {
        office
        actual { status value partial }
        status
        source { freshness asOf }
      }
    }
    discrepancies(indicators: ["2.1.1"]) {
      scope
      claimed { value }
      where
      computed { status value }
    }
  }
  offices {
    code
    services { service health lastSeen }
  }
}
`;

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultQuery: question,
    defaultEditorToolsVisibility: 'headers',
    defaultHeaders: '{\n  "Authorization": "Bearer PASTE-AN-ACCESS-TOKEN-HERE"\n}',
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
  }),
);
