package ai.a5c.krate.apiserver.authn;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;

/** The key pair of ServiceAccount tokens, named by its thumbprint (RFC 7638) as in Kubernetes. */
public record TokenKeys(ECKey key) {
    public static TokenKeys read(PkiFiles files) throws IOException, GeneralSecurityException {
        return of(
                (ECPublicKey) Pem.publicKey(files.tokenPublicKey()),
                (ECPrivateKey) Pem.privateKey(files.tokenKey()));
    }

    static TokenKeys of(ECPublicKey publicKey, ECPrivateKey privateKey)
            throws GeneralSecurityException {
        try {
            return new TokenKeys(
                    new ECKey.Builder(Curve.P_256, publicKey)
                            .privateKey(privateKey)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.ES256)
                            .keyIDFromThumbprint()
                            .build());
        } catch (JOSEException e) {
            throw new GeneralSecurityException("the token key is no P-256 key", e);
        }
    }
}
