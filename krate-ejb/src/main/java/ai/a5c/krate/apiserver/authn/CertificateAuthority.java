package ai.a5c.krate.apiserver.authn;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The installation's own authority: issues the serving certificate and client certificates (P-256,
 * SHA-256).
 */
final class CertificateAuthority {
    /** Leaves live a year: the longest that every TLS client accepts. */
    static final Duration LEAF_LIFE = Duration.ofDays(365);

    private static final Duration CA_LIFE = Duration.ofDays(3650);

    /** Clocks of clients may be behind ours. */
    private static final Duration BACKDATED = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final X509Certificate certificate;
    private final PrivateKey key;

    CertificateAuthority(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    static CertificateAuthority create(Instant now) throws GeneralSecurityException, IOException {
        KeyPair keys = newKey();
        X500Name name = new X500Name("CN=krate-ca");
        X509v3CertificateBuilder builder = builder(name, name, keys.getPublic(), now, CA_LIFE);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(KeyUsage.keyCertSign | KeyUsage.digitalSignature));
        return new CertificateAuthority(sign(builder, keys.getPrivate()), keys.getPrivate());
    }

    X509Certificate certificate() {
        return certificate;
    }

    PrivateKey key() {
        return key;
    }

    /**
     * Serving certificate for host names and addresses; {@code openssl}'s rule tells one from the
     * other.
     */
    X509Certificate serving(PublicKey subject, List<String> hosts, Instant now)
            throws GeneralSecurityException, IOException {
        X509v3CertificateBuilder builder =
                leaf(new X500Name("CN=krate"), subject, KeyPurposeId.id_kp_serverAuth, now);
        GeneralName[] names =
                hosts.stream()
                        .map(
                                host ->
                                        new GeneralName(
                                                isAddress(host)
                                                        ? GeneralName.iPAddress
                                                        : GeneralName.dNSName,
                                                host))
                        .toArray(GeneralName[]::new);
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        return sign(builder, key);
    }

    /**
     * Client certificate: common name is the user, each organization a group (Kubernetes, x509
     * authentication).
     */
    X509Certificate client(PublicKey subject, String user, List<String> groups, Instant now)
            throws GeneralSecurityException, IOException {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        groups.forEach(group -> name.addRDN(BCStyle.O, group));
        name.addRDN((ASN1ObjectIdentifier) BCStyle.CN, user);
        return sign(leaf(name.build(), subject, KeyPurposeId.id_kp_clientAuth, now), key);
    }

    static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9]+(\\.[0-9]+){3}");
    }

    private X509v3CertificateBuilder leaf(
            X500Name name, PublicKey subject, KeyPurposeId purpose, Instant now)
            throws GeneralSecurityException, IOException {
        X500Name issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        X509v3CertificateBuilder builder = builder(issuer, name, subject, now, LEAF_LIFE);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
        return builder;
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name name, PublicKey subject, Instant now, Duration life)
            throws GeneralSecurityException, IOException {
        X509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        issuer,
                        new BigInteger(127, RANDOM).add(BigInteger.ONE),
                        Date.from(now.minus(BACKDATED)),
                        Date.from(now.plus(life)),
                        name,
                        subject);
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(subject));
        return builder;
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey signer)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA").build(signer)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("cannot sign a certificate", e);
        }
    }
}
