package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b:1::1",
                "100::1",
                "2001:0:1::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1"
            })
    void what_is_somebodys_own_is_not_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "198.20.0.0",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2003::1"
            })
    void what_is_beside_it_is(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void hosts_names_below_a_domain_and_blocks_can_be_allowed() throws UnknownHostException {
        AllowedHosts allowed = AllowedHosts.of(" localhost, *.corp.example ,10.1.0.0/16, fd00::/8");

        assertThat(allowed.allowName("LOCALHOST")).isTrue();
        assertThat(allowed.allowName("feeds.corp.example")).isTrue();
        assertThat(allowed.allowName("corp.example")).isFalse();
        assertThat(allowed.allowName("evilcorp.example")).isFalse();
        assertThat(allowed.allow(InetAddress.getByName("10.1.255.1"))).isTrue();
        assertThat(allowed.allow(InetAddress.getByName("10.2.0.1"))).isFalse();
        assertThat(allowed.allow(InetAddress.getByName("fd12::1"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "http://localhost", "a b", "fd00::/200"})
    void what_is_neither_host_nor_block_is_refused(String list) {
        assertThatThrownBy(() -> AllowedHosts.of(list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must");
    }
}
