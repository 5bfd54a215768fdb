#include "generated_study.h"

#include <benchmark/benchmark.h>

#include <string_view>

// `kith_bench --make FOLDER` writes the large study to FOLDER/large.kith, with one long transcript in it, for
// `kith-workbench --benchmark`.
int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--make") {
        kith::bench::makeLargeStudy(argv[2]);
        return 0;
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
