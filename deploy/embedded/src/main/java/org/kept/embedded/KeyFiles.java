package org.kept.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** An RSA key pair in a folder: one PEM file with the private key, from which the public one follows. */
final class KeyFiles {

    private static final int KEY_BITS = 2048;
    private static final String FILE = "issuer-private.pem";
    private static final String HEAD = "-----BEGIN PRIVATE KEY-----\n";
    private static final String FOOT = "\n-----END PRIVATE KEY-----\n";

    private KeyFiles() {}

    static KeyPair loadOrMake(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer's key in " + folder + " cannot be read or written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("There is no RSA key in " + file, e);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        String pem = HEAD + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + FOOT;
        Files.createDirectories(file.getParent());
        // Never readable by others, not for a moment; and never half there, should the process die here.
        Path draft = Files.createTempFile(
                file.getParent(),
                FILE,
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, pem);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static KeyPair load(Path file) throws IOException, GeneralSecurityException {
        String pem = Files.readString(file).replace(HEAD.strip(), "").replace(FOOT.strip(), "");
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey secret = (RSAPrivateCrtKey) rsa.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        return new KeyPair(
                rsa.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent())), secret);
    }
}
