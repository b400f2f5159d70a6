// An issuer for one test class: prints its address, and ends with whoever started it.
// Whoever comes is, without being asked, the one that `POST /next` said last.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

let next = { sub: 'nobody', amr: ['pwd'] };

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const address = `http://localhost:${server.address().port}`;
  const provider = new Provider(address, {
    clients: [{
      client_id: 'porchlight', client_secret: 'a-secret-of-the-tests-alone',
      // Of such a client the port is not compared: each test listens on another one.
      application_type: 'native', redirect_uris: ['http://127.0.0.1/login/account/back'],
      grant_types: ['authorization_code'], response_types: ['code'],
    }],
    cookies: { keys: ['a-cookie-key-of-the-tests'] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr'], profile: ['preferred_username'], email: ['email'] },
    features: { devInteractions: { enabled: false }, userinfo: { enabled: true } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, preferred_username: sub }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const known = provider.callback();
  server.on('request', async (request, response) => {
    if (request.url === '/next') {
      let said = '';
      for await (const part of request) said += part;
      next = JSON.parse(said);
      response.end();
    } else if (request.url.startsWith('/interaction/')) {
      const { prompt } = await provider.interactionDetails(request, response);
      const result = prompt.name === 'consent' ? { consent: {} } : next.sub
        ? { login: { accountId: next.sub, amr: next.amr, remember: false } }
        : { error: 'access_denied', error_description: 'nobody said yes' };
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    } else {
      known(request, response);
    }
  });
  console.log(address);
});
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
