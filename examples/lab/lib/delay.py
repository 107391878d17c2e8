#!/usr/bin/python3
"""A slow cable: stands between the bridge and a host's cable and holds what flows to the host.

    delay.py TAP CABLE MILLISECONDS

The kernel can do this too (netem), but not every kernel has it.  TAP is made and goes into
the bridge instead of CABLE.  Every packet carries a virtio header, which keeps the checksum
and segmentation work that the kernel has left for the device to do.
"""

import collections
import fcntl
import os
import select
import socket
import struct
import sys
import time

IFF_TAP, IFF_NO_PI, IFF_VNET_HDR = 0x0002, 0x1000, 0x4000
TUNSETIFF, TUNSETOFFLOAD, OFFLOADS = 0x400454CA, 0x400454D0, 0x0F
SOL_PACKET, PACKET_ADD_MEMBERSHIP, PACKET_VNET_HDR, PACKET_IGNORE_OUTGOING = 263, 1, 15, 23
PACKET_MR_PROMISC, ETH_P_ALL = 1, 3
LARGEST = 70_000


def open_tap(name):
    tap = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(tap, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TAP | IFF_NO_PI | IFF_VNET_HDR))
    fcntl.ioctl(tap, TUNSETOFFLOAD, OFFLOADS)
    return tap


def open_cable(name):
    cable = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, 0)
    cable.setsockopt(SOL_PACKET, PACKET_VNET_HDR, 1)
    cable.setsockopt(SOL_PACKET, PACKET_IGNORE_OUTGOING, 1)
    everything = struct.pack("iHH8s", socket.if_nametoindex(name), PACKET_MR_PROMISC, 0, b"")
    cable.setsockopt(SOL_PACKET, PACKET_ADD_MEMBERSHIP, everything)
    cable.bind((name, ETH_P_ALL))
    return cable


def carry(tap, cable, seconds):
    held = collections.deque()  # (when to send, packet)
    while True:
        wait = max(0.0, held[0][0] - time.monotonic()) if held else None
        ready, _, _ = select.select([tap, cable], [], [], wait)
        try:
            if cable in ready:
                os.write(tap, cable.recv(LARGEST))
            if tap in ready:
                held.append((time.monotonic() + seconds, os.read(tap, LARGEST)))
            while held and held[0][0] <= time.monotonic():
                cable.send(held.popleft()[1])
        except OSError:
            pass  # one end is down: as on a real cable, the packet is lost


if __name__ == "__main__":
    carry(open_tap(sys.argv[1]), open_cable(sys.argv[2]), float(sys.argv[3]) / 1000)
