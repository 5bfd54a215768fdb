// Writes an index until its own timer kills it: search_kill_writer FOLDER MICROSECONDS. Without a time it works to the
// end. It is run by kill_test.cpp.
#include "killed.h"

#include "dying.h"

#include <iostream>

int main(int count, char** arguments) {
    if (count < 2) return 2;
    if (count > 2) kith::test::dieIn(std::stol(arguments[2]));
    try {
        auto writer = kith::search::IndexWriter::take(arguments[1], 2);
        if (!writer) return 1;
        kith::search::test::writeAfter(*writer);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    } catch (const kith::search::IndexTrouble& trouble) {
        std::cerr << trouble.what << '\n';
        return 1;
    }
    return 0;
}
