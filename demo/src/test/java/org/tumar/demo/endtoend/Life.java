package org.tumar.demo.endtoend;

import java.util.List;

/// Records of one kind, by their number from 1 on. Of three, the first stays as it was entered, the
/// second is put right and the third withdrawn, each while the next one is entered.
interface Life {

    int THREE = 3;

    Sent entered(int number);

    /// The first time that it is changed.
    Sent corrected(int number);

    Sent withdrawn(int number);

    /// What is sent when that one's turn has come.
    default List<Sent> turn(int number) {
        int before = number - 1;
        return switch (before % THREE) {
            case 2 -> List.of(entered(number), corrected(before));
            case 0 ->
                    before == 0
                            ? List.of(entered(number))
                            : List.of(entered(number), withdrawn(before));
            default -> List.of(entered(number));
        };
    }
}
