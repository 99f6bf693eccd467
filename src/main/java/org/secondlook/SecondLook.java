package org.secondlook;

/// The program's entry.
public final class SecondLook {
    private SecondLook() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
