// Codes with their definitions: edit, move, merge, split, retire; versions; what must be coded again.
#pragma once

#include "window/page.h"

#include "kith/study/codebook.h"

class QLineEdit;
class QComboBox;
class QLabel;
class QTabWidget;
class QToolButton;

namespace kith::workbench {

class CodeEditor;
class CodeTree;
class TableView;

class CodebookPage : public Page {
    Q_OBJECT
public:
    explicit CodebookPage(const PageContext& context);
    [[nodiscard]] QString heading() const override;
    void show(const QVariant& what) override; // the text of a code's key
    [[nodiscard]] QVariant place() const override;
    void find() override;
    // Lists what the file would add and change, and asks before it does.
    void importFrom(const QString& file);

private:
    QWidget* makeCodes();
    QWidget* makeVersions();
    QWidget* makeRecoding();
    QAction* command(const QString& text, const QKeySequence& keys, std::function<void()> run);
    void makeCommands();
    void addCode(bool below);
    void step(study::CodeStep step);
    void putCode(CodeKey code, const study::CodePlace& place);
    void merge();
    void split();
    void retire();
    void chooseImport();
    void refreshTables();
    void refreshDifferences();
    void finishRecoding();
    void openRecoding();
    [[nodiscard]] QString labelOf(const Code& code) const;

    QTabWidget* tabs_;
    CodeTree* tree_ = nullptr;
    CodeEditor* editor_ = nullptr;
    QLineEdit* words_ = nullptr;
    TableView *versions_ = nullptr, *differences_ = nullptr, *recoding_ = nullptr;
    QComboBox *from_ = nullptr, *to_ = nullptr;
    QLabel *note_ = nullptr, *recodingNote_ = nullptr;
    QList<QAction*> onCode_;
};

Page* makeCodebookPage(const PageContext& context);

} // namespace kith::workbench
