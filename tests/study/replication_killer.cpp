// Makes a replication until its own timer kills it: replication_killer MICROSECONDS replicate PROTOCOL INPUTS --out
// OUT; 0: to the end. It is run by replicate_test.cpp.
#include "kith/study/replicate.h"

#include "dying.h"

#include <iostream>

int main(int count, char** words) {
    if (count != 7) return 2;
    try {
        if (const long moment = std::stol(words[1]); moment > 0) kith::test::dieIn(moment);
        kith::study::Replication wanted;
        wanted.protocol = words[3];
        wanted.inputs = words[4];
        wanted.out = words[6];
        wanted.program = "kith test";
        kith::study::replicate(wanted, {}, [](const std::string&) {});
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
