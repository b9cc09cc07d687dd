// Sign-in: "Authorize" gets a token from the issuer with a client's name and secret, or takes a pasted one.
//
// Examples can be sent as they stand. Three headers cannot be right in an example, so where the example's value is left
// they are filled in before the request goes out (the curl line shows what was sent):
//   If-Match         the tag that the thing has now
//   If-None-Match    left out
//   Idempotency-Key  one key for each different request, so that sending the same again is a replay
(function () {
  const keys = new Map();

  function example(name) {
    const parameters = window.ui.specSelectors.specJson().getIn(['components', 'parameters']);
    const found = parameters && parameters.find((parameter) => parameter.get('name') === name);
    return found && found.get('example');
  }

  function isExample(request, name) {
    return request.headers[name] !== undefined && request.headers[name] === example(name);
  }

  // A verb works on the thing whose address it ends: …/receipts/RC-1/reverse on …/receipts/RC-1.
  function thing(request) {
    const url = new URL(request.url, window.location.href);
    return request.method === 'POST' ? url.pathname.replace(/\/[^/]*$/, '') : url.pathname;
  }

  async function tagOf(request) {
    const headers = request.headers.Authorization ? { Authorization: request.headers.Authorization } : {};
    const answer = await fetch(thing(request), { headers, cache: 'no-store' });
    return answer.ok ? answer.headers.get('ETag') : null;
  }

  function keyFor(request) {
    const content = request.method + ' ' + request.url + ' ' + request.body;
    if (!keys.has(content)) {
      keys.set(content, Array.from({ length: 4 }, () => Math.random().toString(16).slice(2, 10)).join('-'));
    }
    return keys.get(content);
  }

  async function prepare(request) {
    if (request.loadSpec) {
      return request;
    }
    if (isExample(request, 'If-None-Match')) {
      delete request.headers['If-None-Match'];
    }
    if (isExample(request, 'Idempotency-Key')) {
      request.headers['Idempotency-Key'] = keyFor(request);
    }
    if (isExample(request, 'If-Match')) {
      request.headers['If-Match'] = (await tagOf(request)) || request.headers['If-Match'];
    }
    return request;
  }

  window.ui = SwaggerUIBundle({
    url: '/openapi.json',
    dom_id: '#swagger-ui',
    deepLinking: true,
    docExpansion: 'none',
    filter: true,
    tryItOutEnabled: true,
    displayRequestDuration: true,
    displayOperationId: false,
    showExtensions: true,
    defaultModelsExpandDepth: 0,
    queryConfigEnabled: false,
    validatorUrl: null,
    requestInterceptor: prepare,
  });
})();
