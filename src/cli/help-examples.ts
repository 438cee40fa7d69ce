/** The worked examples in the help texts; a test runs every one of them. */

/** Per command, what comes after `dealgraph`. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  dealgraph: ['list', 'ask deals', 'ask --all'],
  list: ['list', 'list --format json', 'list --lang de'],
  ask: ['ask deals', 'ask deals --lang de', 'ask deals --format csv -o deals.csv', 'ask deal-timeline -o timeline.html', 'ask amounts --evidence', 'ask amounts --fragile', 'ask demands --compare who=OpenAI,Anthropic', 'ask --all --limit 5', 'ask deals --happened-by 2025-06-30'],
  why: ['why amounts --row 2', 'why deals --row 5 --lang de', 'why demands -p who=OpenAI --row 1', 'why amounts --row 1 --min-certainty said', 'why deals-by-kind --row 1 --unfold', "why --query 'ASK { ?deal :supplier ?who }'", 'why amounts --row 2 -o why.html'],
  diff: ['diff amounts --min-certainty said', 'diff --without-source Helsing', 'diff deals --as-of 2025-06-30 --against --as-of 2026-12-31', 'diff --mode fact --limit 3 --format markdown -o facts-only.md'],
  query: [
    "query 'SELECT ?deal WHERE { ?deal a :Deal } ORDER BY ?deal'",
    "query --format json 'ASK { ?deal a :Deal }'",
    'query --bound deals',
  ],
  format: ['format --check', "format - <<< '<urn:snow> a <urn:Weather> .'"],
  export: [
    'export -o graph.trig', "export 'Mistral AI' --as turtle", 'export Deal --as csv', 'export --as csv -o tables/', 'export -o graph.graphml --lang de',
    'export --as nquads --merged -o merged.nq',
    'export Deal --as jsonld --lines -o deals.ndjsonld', 'export --without-source Helsing -o without-helsing.trig',
  ],
  check: ['check', 'check --format json', 'check --format sarif -o findings.sarif'],
  init: ['init my-graph', 'init harbour --name "Harbour deals" --base https://example.org/harbour/ --languages en,de --with-reports'],
  completion: ['completion bash', 'completion zsh -o _dealgraph'],
};
