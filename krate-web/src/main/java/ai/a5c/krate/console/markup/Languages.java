package ai.a5c.krate.console.markup;

import ai.a5c.krate.console.markup.Language.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The languages we colour, found by file name, extension or fence label. */
final class Languages {
    private static final Map<String, Language> BY_NAME = new HashMap<>();

    private static final List<String> SLASHES = List.of("//");
    private static final List<String> HASH = List.of("#");
    private static final List<String[]> C_BLOCK = pairs("/*", "*/");
    private static final List<String[]> QUOTES = pairs("\"", "\"", "'", "'");

    static {
        String c =
                "auto break case const continue default do else enum extern for goto if inline"
                        + " register restrict return sizeof static struct switch typedef union volatile"
                        + " while int char float double long short signed unsigned void bool";
        code("c h", SLASHES, QUOTES, c, "NULL true false");
        code(
                "cpp cc cxx hpp hh c++",
                SLASHES,
                QUOTES,
                c
                        + " class namespace template typename public private protected virtual"
                        + " override final new delete this throw try catch using operator friend"
                        + " constexpr noexcept explicit mutable decltype co_await co_return"
                        + " co_yield concept requires",
                "nullptr true false");
        String java =
                "abstract assert break case catch class const continue default do else enum extends"
                        + " final finally for goto if implements import instanceof interface native"
                        + " new package private protected public return static strictfp super"
                        + " switch synchronized this throw throws transient try volatile while"
                        + " record sealed permits yield var int char float double long short byte"
                        + " boolean void";
        List<String[]> javaStrings = pairs("\"\"\"", "\"\"\"", "\"", "\"", "'", "'");
        code("java", SLASHES, javaStrings, java, "true false null");
        code(
                "kt kts kotlin",
                SLASHES,
                javaStrings,
                "as break class companion const constructor continue data do else enum external"
                        + " final finally for fun if import in init inline inner interface internal"
                        + " is lateinit object open operator out override package private"
                        + " protected public reified return sealed super suspend this throw try"
                        + " typealias val var vararg when where while by",
                "true false null");
        code(
                "scala sc",
                SLASHES,
                javaStrings,
                "abstract case catch class def do else enum export extends extension final finally"
                        + " for given if implicit import lazy match new object override package"
                        + " private protected return sealed super then this throw trait try type"
                        + " using val var while with yield",
                "true false null");
        code(
                "groovy gradle jenkinsfile",
                SLASHES,
                pairs("\"\"\"", "\"\"\"", "'''", "'''", "\"", "\"", "'", "'"),
                java + " def in as trait",
                "true false null");
        code(
                "cs csharp",
                SLASHES,
                javaStrings,
                java
                        + " as base checked decimal delegate event explicit extern fixed foreach"
                        + " implicit in internal is lock namespace object operator out override"
                        + " params readonly ref sizeof stackalloc string struct typeof unchecked"
                        + " unsafe ushort using virtual async await get set init where",
                "true false null");
        code(
                "go",
                SLASHES,
                pairs("`", "`", "\"", "\"", "'", "'"),
                "break case chan const continue default defer else fallthrough for func go goto if"
                        + " import interface map package range return select struct switch type var"
                        + " int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr"
                        + " float32 float64 complex64 complex128 string bool byte rune error any",
                "true false nil iota");
        code(
                "rs rust",
                SLASHES,
                pairs("\"", "\""),
                "as async await break const continue crate dyn else enum extern fn for if impl in"
                        + " let loop match mod move mut pub ref return self Self static struct"
                        + " super trait type unsafe use where while i8 i16 i32 i64 i128 isize u8"
                        + " u16 u32 u64 u128 usize f32 f64 bool char str",
                "true false None Some Ok Err");
        String js =
                "async await break case catch class const continue debugger default delete do else"
                        + " export extends finally for from function get if import in instanceof"
                        + " let new of return set static super switch this throw try typeof var"
                        + " void while with yield";
        List<String[]> jsStrings = pairs("`", "`", "\"", "\"", "'", "'");
        code("js mjs cjs jsx javascript", SLASHES, jsStrings, js, "true false null undefined NaN");
        code(
                "ts tsx mts cts typescript",
                SLASHES,
                jsStrings,
                js
                        + " abstract any as asserts boolean declare enum implements interface is"
                        + " keyof module namespace never number object override private protected"
                        + " public readonly satisfies string symbol type unknown unique",
                "true false null undefined NaN");
        code(
                "swift",
                SLASHES,
                javaStrings,
                "as associatedtype async await break case catch class continue default defer deinit"
                        + " do else enum extension fallthrough fileprivate final for func guard if"
                        + " import in init inout internal is lazy let mutating open operator"
                        + " override private protocol public repeat required rethrows return"
                        + " self Self some static struct subscript super switch throw throws try"
                        + " typealias var weak where while",
                "true false nil");
        code(
                "php",
                List.of("//", "#"),
                QUOTES,
                "abstract and array as break case catch class clone const continue declare default"
                        + " do echo else elseif enum extends final finally fn for foreach function"
                        + " global if implements include instanceof interface match namespace new"
                        + " or print private protected public readonly require require_once return"
                        + " static switch throw trait try use var while yield",
                "true false null");
        code(
                "proto",
                SLASHES,
                QUOTES,
                "syntax package import option message enum service rpc returns stream repeated"
                        + " optional required oneof map reserved extend int32 int64 uint32 uint64"
                        + " string bytes bool double float",
                "true false");
        hash(
                "py python pyi",
                pairs("\"\"\"", "\"\"\"", "'''", "'''", "\"", "\"", "'", "'"),
                "and as assert async await break case class continue def del elif else except"
                        + " finally for from global if import in is lambda match nonlocal not or"
                        + " pass raise return self try while with yield",
                "True False None",
                Style.CODE);
        hash(
                "rb ruby rakefile gemfile",
                QUOTES,
                "alias and begin break case class def defined? do else elsif end ensure for if in"
                        + " module next not or redo rescue retry return self super then undef"
                        + " unless until when while yield require attr_reader attr_accessor",
                "true false nil",
                Style.CODE);
        hash(
                "sh bash zsh shell console",
                QUOTES,
                "if then else elif fi for while until do done case esac in function return break"
                        + " continue export local readonly declare unset set shift trap exit source"
                        + " eval exec cd echo printf test",
                "true false",
                Style.SHELL);
        hash(
                "dockerfile containerfile",
                QUOTES,
                "FROM RUN CMD LABEL MAINTAINER EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR"
                        + " ARG ONBUILD STOPSIGNAL HEALTHCHECK SHELL AS",
                "",
                Style.SHELL);
        hash(
                "makefile mk",
                QUOTES,
                "include ifeq ifneq ifdef ifndef else endif define endef export override",
                "",
                Style.SHELL);
        hash("yaml yml", QUOTES, "", "true false null yes no on off", Style.DATA);
        hash(
                "toml ini properties conf cfg editorconfig gitconfig gitignore",
                QUOTES,
                "",
                "true false",
                Style.DATA);
        hash(
                "tf hcl",
                QUOTES,
                "resource variable output module provider data locals terraform for in if",
                "true false null",
                Style.CODE);
        add(
                "json jsonc json5",
                SLASHES,
                C_BLOCK,
                pairs("\"", "\""),
                "",
                "true false null",
                Style.DATA);
        add(
                "lua",
                List.of("--"),
                pairs("--[[", "]]"),
                QUOTES,
                "and break do else elseif end for function goto if in local not or repeat return"
                        + " then until while",
                "true false nil",
                Style.CODE);
        add(
                "sql",
                List.of("--"),
                C_BLOCK,
                pairs("'", "'"),
                "add all alter and as asc begin between by cascade case check column commit"
                        + " constraint create cross database default delete desc distinct drop else"
                        + " end except exists explain foreign from full function grant group having"
                        + " if in index inner insert intersect into is join key language left like"
                        + " limit not on or order outer partition primary references returning"
                        + " revoke right rollback schema select set table then to transaction"
                        + " trigger truncate union unique update using values view when where with"
                        + " int integer bigint smallint text varchar char boolean timestamp"
                        + " timestamptz date jsonb json bytea uuid numeric serial bigserial",
                "true false null",
                Style.SQL);
        add(
                "css scss less",
                SLASHES,
                C_BLOCK,
                QUOTES,
                "important media import supports keyframes font-face layer container property",
                "",
                Style.CSS);
        add(
                "xml html xhtml svg htm pom xsd wsdl vue",
                List.of(),
                pairs("<!--", "-->"),
                QUOTES,
                "",
                "",
                Style.MARKUP);
        add("md markdown", List.of(), List.of(), pairs("`", "`"), "", "", Style.MARKDOWN);
        add("diff patch", List.of(), List.of(), List.of(), "", "", Style.DIFF);
    }

    private Languages() {}

    /** By the name of a file, with or without folders. */
    static Optional<Language> ofFile(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        Language whole = BY_NAME.get(name.startsWith(".") ? name.substring(1) : name);
        if (whole != null && (name.indexOf('.') <= 0)) {
            return Optional.of(whole);
        }
        if (name.startsWith("dockerfile") || name.startsWith("makefile")) {
            return named(name.substring(0, name.startsWith("d") ? 10 : 8));
        }
        return named(name.substring(name.lastIndexOf('.') + 1));
    }

    /** By the word behind a Markdown fence. */
    static Optional<Language> named(String label) {
        return Optional.ofNullable(BY_NAME.get(label.toLowerCase(Locale.ROOT)));
    }

    private static void code(
            String names,
            List<String> line,
            List<String[]> strings,
            String keywords,
            String literals) {
        add(names, line, C_BLOCK, strings, keywords, literals, Style.CODE);
    }

    private static void hash(
            String names, List<String[]> strings, String keywords, String literals, Style style) {
        add(names, HASH, List.of(), strings, keywords, literals, style);
    }

    private static void add(
            String names,
            List<String> line,
            List<String[]> block,
            List<String[]> strings,
            String keywords,
            String literals,
            Style style) {
        String[] all = names.split(" ");
        Language language =
                new Language(all[0], line, block, strings, words(keywords), words(literals), style);
        for (String name : all) {
            BY_NAME.put(name, language);
        }
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(List.of(text.split(" ")));
    }

    private static List<String[]> pairs(String... marks) {
        return java.util.stream.IntStream.range(0, marks.length / 2)
                .mapToObj(i -> new String[] {marks[2 * i], marks[2 * i + 1]})
                .toList();
    }
}
