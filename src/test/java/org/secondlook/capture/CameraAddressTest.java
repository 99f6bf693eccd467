package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person types is understood, and a password in it is never said again.
class CameraAddressTest {
    @TempDir private Path folder;

    @Test
    void aFileAFolderADeviceAndAStream() throws Exception {
        Path file = Files.createFile(folder.resolve("Überwachung Süd 1.mp4"));
        assertThat(CameraAddress.parse(file.toString())).isEqualTo(new CameraAddress.File(file));
        assertThat(CameraAddress.parse(file.toUri().toString()))
                .isEqualTo(new CameraAddress.File(file));
        assertThat(CameraAddress.parse(folder.toString()))
                .isEqualTo(new CameraAddress.Folder(folder));
        assertThat(CameraAddress.parse("device:cam 1"))
                .isEqualTo(new CameraAddress.Device("cam 1"));
        assertThat(CameraAddress.parse("/dev/video7"))
                .isEqualTo(new CameraAddress.Device("/dev/video7"));
        assertThat(CameraAddress.parse("RTSP://host/a").isLive()).isTrue();
        assertThat(CameraAddress.parse(file.toString()).isLive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "  ", "no/such/file.mp4", "http://host/a.mp4", "udp://@:1234", "file://a b",
                "rtsp://", "rtsp:///path", "rtsp://ho st/", "\0", "concat:a|b", "pipe:0"
            })
    void anythingElseIsRefusedInASentence(String typed) {
        assertThat(catchThrowableOfType(CaptureException.class, () -> CameraAddress.parse(typed)))
                .message()
                .endsWith(".");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it is no file")
    void aPipeOrADeviceThatIsNoCameraIsRefusedSinceItMightNeverEnd() {
        assertThat(
                        catchThrowableOfType(
                                CaptureException.class, () -> CameraAddress.parse("/dev/zero")))
                .hasMessage("“/dev/zero” is neither a file nor a folder.");
    }

    @ParameterizedTest
    @CsvSource({
        "rtsp://admin:sEcret1@10.0.0.7:554/live, rtsp://10.0.0.7:554/live",
        "rtsp://admin:sEcret1@cam/live?user=admin&password=sEcret1, rtsp://cam/live",
        "rtsp://cam/user=admin_password=sEcret1_channel=1_stream=0.sdp, rtsp://cam/user=…_password=…_channel=1_stream=0.sdp",
        "rtsp://cam/PWD=sEcret1&x=1, rtsp://cam/PWD=…&x=1",
        "rtsps://cam/a, rtsps://cam/a",
        "rtsp://[::1]:8554/a, rtsp://[::1]:8554/a"
    })
    void aStreamIsNamedWithoutItsCredentials(String typed, String label) throws CaptureException {
        CameraAddress address = CameraAddress.parse(typed);
        assertThat(address.label()).isEqualTo(label);
        assertThat(address.toString()).doesNotContain("sEcret1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://admin:sEcret1@",
                "rtsp://admin:sEcret1 x@cam/a",
                "rtsp://admin:sEcret1@ca m/",
                "rtsp://admin:sEc#sEcret1@cam/a",
                "rtsp://admin:p@sEcret1@cam/a",
                "rtsp:/admin:sEcret1@cam/a",
                "rtsp:admin:sEcret1@cam/a",
                "http://admin:sEcret1@cam/a.mp4",
                "rtmp://cam/live?user=admin&password=sEcret1"
            })
    void anAddressThatIsRefusedIsNotRepeatedWithItsPassword(String typed) {
        Throwable refused = catchThrowable(() -> CameraAddress.parse(typed));
        assertThat(refused).isInstanceOf(CaptureException.class);
        StringWriter all = new StringWriter();
        refused.printStackTrace(new PrintWriter(all));
        assertThat(all.toString()).doesNotContain("sEcret1");
    }
}
